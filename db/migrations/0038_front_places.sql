CREATE TABLE "newsroom"."front_layout" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."front_places" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"pinned_by" uuid NOT NULL,
	"pinned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "published"."front_places" (
	"number" bigint PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "newsroom"."front_places" ADD CONSTRAINT "front_places_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."front_places" ADD CONSTRAINT "front_places_pinned_by_staff_id_fk" FOREIGN KEY ("pinned_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;