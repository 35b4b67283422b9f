CREATE TYPE "newsroom"."notice_kind" AS ENUM('approval_voided', 'sent_back', 'discarded', 'returned', 'released', 'taken_down');--> statement-breakpoint
CREATE TABLE "newsroom"."notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"kind" "newsroom"."notice_kind" NOT NULL,
	"actor_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "newsroom"."presences" (
	"stream" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"typed_at" timestamp with time zone,
	CONSTRAINT "presences_stream_article_id_pk" PRIMARY KEY("stream","article_id")
);
--> statement-breakpoint
ALTER TABLE "newsroom"."notices" ADD CONSTRAINT "notices_recipient_id_staff_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notices" ADD CONSTRAINT "notices_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notices" ADD CONSTRAINT "notices_actor_id_staff_id_fk" FOREIGN KEY ("actor_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."presences" ADD CONSTRAINT "presences_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."presences" ADD CONSTRAINT "presences_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_recipient" ON "newsroom"."notices" USING btree ("recipient_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "presences_article" ON "newsroom"."presences" USING btree ("article_id");