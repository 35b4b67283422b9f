CREATE TABLE "published"."award_names" (
	"role" text NOT NULL,
	"slug" text NOT NULL,
	"plain" text NOT NULL,
	"name" text NOT NULL,
	"words" text[] NOT NULL,
	"awards" integer NOT NULL,
	"revoked" integer NOT NULL,
	CONSTRAINT "award_names_role_slug_pk" PRIMARY KEY("role","slug")
);
--> statement-breakpoint
CREATE TABLE "published"."award_recipients" (
	"award_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"unit" text,
	"posthumous" boolean NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "award_recipients_award_id_position_pk" PRIMARY KEY("award_id","position")
);
--> statement-breakpoint
CREATE TABLE "published"."award_totals" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"year" smallint NOT NULL,
	"awards" integer NOT NULL,
	"revoked" integer NOT NULL,
	"individuals" integer NOT NULL,
	"open_individuals" integer NOT NULL,
	"collectives" integer NOT NULL,
	"open_collectives" integer NOT NULL,
	"households" integer NOT NULL,
	"open_households" integer NOT NULL,
	"others" integer NOT NULL,
	"open_others" integer NOT NULL,
	CONSTRAINT "award_totals_scope_key_year_pk" PRIMARY KEY("scope","key","year")
);
--> statement-breakpoint
CREATE TABLE "published"."withdrawn_awards" (
	"award_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "published"."awards" ADD COLUMN "status" text DEFAULT 'conferred' NOT NULL;--> statement-breakpoint
ALTER TABLE "published"."awards" ADD COLUMN "authority_slug" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "published"."awards" ADD COLUMN "recipient_slugs" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "published"."awards" ADD COLUMN "words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "published"."awards" ADD COLUMN "folded" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "award_names_plain" ON "published"."award_names" USING btree ("plain","role");--> statement-breakpoint
CREATE INDEX "award_names_words" ON "published"."award_names" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "award_recipients_of_name" ON "published"."award_recipients" USING btree ("kind","slug","day" DESC NULLS FIRST,"award_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_awards_of_form" ON "published"."awards" USING btree ("form_code","day" DESC NULLS FIRST,"award_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_awards_of_authority" ON "published"."awards" USING btree ("authority_slug","day" DESC NULLS FIRST,"award_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_awards_words" ON "published"."awards" USING gin ("words") WITH (fastupdate=false);