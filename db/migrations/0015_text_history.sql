CREATE TABLE "newsroom"."article_clients" (
	"article_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "article_clients_article_id_client_id_pk" PRIMARY KEY("article_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_history" (
	"article_id" uuid NOT NULL,
	"from_version" integer NOT NULL,
	"to_version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"hands" jsonb NOT NULL,
	"lines" text NOT NULL,
	"digest" "bytea" NOT NULL,
	CONSTRAINT "article_history_article_id_to_version_pk" PRIMARY KEY("article_id","to_version"),
	CONSTRAINT "article_history_forwards" CHECK ("newsroom"."article_history"."from_version" <= "newsroom"."article_history"."to_version")
);
--> statement-breakpoint
ALTER TABLE "newsroom"."article_steps" DROP CONSTRAINT "article_steps_article_id_articles_id_fk";
--> statement-breakpoint
ALTER TABLE "newsroom"."article_steps" DROP CONSTRAINT "article_steps_staff_id_staff_id_fk";
--> statement-breakpoint
ALTER TABLE "newsroom"."article_clients" ADD CONSTRAINT "article_clients_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_clients" ADD CONSTRAINT "article_clients_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_history" ADD CONSTRAINT "article_history_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;