CREATE TABLE "newsroom"."note_mentions" (
	"message_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "note_mentions_message_id_staff_id_pk" PRIMARY KEY("message_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."note_places" (
	"note_id" uuid PRIMARY KEY NOT NULL,
	"body_version" integer NOT NULL,
	"from" integer NOT NULL,
	"to" integer NOT NULL,
	CONSTRAINT "note_places_forwards" CHECK (0 <= "newsroom"."note_places"."from" and "newsroom"."note_places"."from" <= "newsroom"."note_places"."to")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."note_replies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "note_replies_sizes" CHECK (length("newsroom"."note_replies"."body") between 1 and 4000),
	CONSTRAINT "note_replies_nfc" CHECK ("newsroom"."note_replies"."body" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"kind" text NOT NULL,
	"field" text,
	"anchor_version" integer,
	"anchor_from" integer,
	"anchor_to" integer,
	"quote" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "notes_of_article" UNIQUE("id","article_id"),
	CONSTRAINT "notes_kind_is_known" CHECK ("newsroom"."notes"."kind" in ('text', 'field', 'article')),
	CONSTRAINT "notes_field_is_named" CHECK (("newsroom"."notes"."kind" = 'field') = ("newsroom"."notes"."field" is not null)),
	CONSTRAINT "notes_text_is_placed" CHECK (case when "newsroom"."notes"."kind" = 'text'
               then "newsroom"."notes"."anchor_version" >= 0 and "newsroom"."notes"."anchor_from" >= 0 and "newsroom"."notes"."anchor_from" < "newsroom"."notes"."anchor_to" and "newsroom"."notes"."quote" is not null
               else num_nonnulls("newsroom"."notes"."anchor_version", "newsroom"."notes"."anchor_from", "newsroom"."notes"."anchor_to") = 0 end),
	CONSTRAINT "notes_resolved_by_someone" CHECK (("newsroom"."notes"."resolved_at" is null) = ("newsroom"."notes"."resolved_by" is null)),
	CONSTRAINT "notes_sizes" CHECK (length("newsroom"."notes"."body") between 1 and 4000 and length("newsroom"."notes"."quote") <= 300),
	CONSTRAINT "notes_nfc" CHECK ("newsroom"."notes"."body" is nfc normalized and "newsroom"."notes"."quote" is nfc normalized)
);
--> statement-breakpoint
ALTER TABLE "newsroom"."note_mentions" ADD CONSTRAINT "note_mentions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note_mentions" ADD CONSTRAINT "note_mentions_note" FOREIGN KEY ("note_id","article_id") REFERENCES "newsroom"."notes"("id","article_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note_places" ADD CONSTRAINT "note_places_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "newsroom"."notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note_replies" ADD CONSTRAINT "note_replies_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note_replies" ADD CONSTRAINT "note_replies_note" FOREIGN KEY ("note_id","article_id") REFERENCES "newsroom"."notes"("id","article_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notes" ADD CONSTRAINT "notes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notes" ADD CONSTRAINT "notes_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notes" ADD CONSTRAINT "notes_resolved_by_staff_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_mentions_person" ON "newsroom"."note_mentions" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "note_replies_in_order" ON "newsroom"."note_replies" USING btree ("note_id","created_at");--> statement-breakpoint
CREATE INDEX "notes_article" ON "newsroom"."notes" USING btree ("article_id","created_at");