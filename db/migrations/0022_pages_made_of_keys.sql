CREATE TABLE "published"."pages" (
	"path" text PRIMARY KEY NOT NULL,
	"keys" text[] NOT NULL,
	"generations" bigint[] NOT NULL,
	"template" text NOT NULL,
	"status" smallint NOT NULL,
	"content_type" text NOT NULL,
	"release_id" text,
	"location" text,
	"identity" "bytea" NOT NULL,
	"gzip" "bytea",
	"brotli" "bytea",
	"pressed_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "pages_keys" ON "published"."pages" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "pages_pressed" ON "published"."pages" USING btree ("pressed_at");