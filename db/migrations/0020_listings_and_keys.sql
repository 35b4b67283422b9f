CREATE TABLE "published"."keys" (
	"key" text PRIMARY KEY NOT NULL,
	"generation" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."listings" (
	"list" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"number" bigint NOT NULL,
	"label" text,
	CONSTRAINT "listings_number_list_pk" PRIMARY KEY("number","list")
);
--> statement-breakpoint
DROP INDEX "published"."live_by_section";--> statement-breakpoint
CREATE INDEX "listings_newest" ON "published"."listings" USING btree ("list","at" DESC NULLS FIRST,"number" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_in_section" ON "published"."articles" USING btree ("section");