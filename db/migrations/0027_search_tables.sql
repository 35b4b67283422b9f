CREATE TABLE "newsroom"."search_documents" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"content_version" integer NOT NULL,
	"head" text NOT NULL,
	"lead" text NOT NULL,
	"body" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."search_documents" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"day" integer NOT NULL,
	"section_path" text[] NOT NULL,
	"authors" text[] NOT NULL,
	"has_awards" boolean NOT NULL,
	"has_photos" boolean NOT NULL,
	"head" text NOT NULL,
	"lead" text NOT NULL,
	"body" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."search_queue" (
	"article_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."search_terms" (
	"term" text PRIMARY KEY NOT NULL,
	"shown" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."search_documents" ADD CONSTRAINT "search_documents_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_newest" ON "published"."search_documents" USING btree ("at" DESC NULLS FIRST,"number" DESC NULLS FIRST);