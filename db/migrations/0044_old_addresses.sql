CREATE TABLE "published"."redirects" (
	"from_path" text PRIMARY KEY NOT NULL,
	"number" bigint,
	"to_path" text
);
--> statement-breakpoint
CREATE TABLE "published"."redirect_hits" (
	"from_path" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"last_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."redirects" (
	"from_path" text PRIMARY KEY NOT NULL,
	"number" bigint,
	"to_path" text,
	"source" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."redirects" ADD CONSTRAINT "redirects_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redirects_to" ON "newsroom"."redirects" USING btree ("to_path");