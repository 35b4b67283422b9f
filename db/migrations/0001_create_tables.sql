CREATE TYPE "newsroom"."award_action" AS ENUM('tang', 'phong_tang', 'truy_tang', 'cong_nhan');--> statement-breakpoint
CREATE TYPE "newsroom"."award_status" AS ENUM('proposed', 'announced', 'conferred', 'revoked');--> statement-breakpoint
CREATE TYPE "newsroom"."byline_role" AS ENUM('bai', 'anh', 'bai_anh', 'video', 'do_hoa', 'thuc_hien', 'dich', 'tong_hop', 'ghi', 'theo');--> statement-breakpoint
CREATE TYPE "newsroom"."desk_state" AS ENUM('draft', 'submitted', 'editing', 'returned', 'approved', 'scheduled', 'published', 'taken_down', 'spiked');--> statement-breakpoint
CREATE TYPE "newsroom"."live_state" AS ENUM('none', 'live', 'taken_down');--> statement-breakpoint
CREATE TYPE "newsroom"."recipient_kind" AS ENUM('individual', 'collective', 'household', 'unspecified');--> statement-breakpoint
CREATE TYPE "newsroom"."capability" AS ENUM('reporter', 'editor', 'publisher', 'section_lead', 'takedown', 'media_only', 'auditor', 'royalty', 'admin');--> statement-breakpoint
CREATE TABLE "newsroom"."article_bylines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"display_name" text NOT NULL,
	"role" "newsroom"."byline_role" NOT NULL,
	"contributor_id" uuid,
	CONSTRAINT "article_bylines_nfc" CHECK ("newsroom"."article_bylines"."display_name" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_heads" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content_version" integer DEFAULT 1 NOT NULL,
	"body_version" integer DEFAULT 0 NOT NULL,
	"release_no" integer DEFAULT 0 NOT NULL,
	"field_versions" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_photos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"photo_id" uuid,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text,
	"alt" text,
	"caption_suffices" boolean DEFAULT false NOT NULL,
	"is_file_photo" boolean DEFAULT false NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "article_photos_nfc" CHECK ("newsroom"."article_photos"."caption" is nfc normalized and "newsroom"."article_photos"."credit" is nfc normalized and "newsroom"."article_photos"."alt" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_snapshots" (
	"article_id" uuid NOT NULL,
	"body_version" integer NOT NULL,
	"doc" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_snapshots_article_id_body_version_pk" PRIMARY KEY("article_id","body_version")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_steps" (
	"article_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"client_id" text NOT NULL,
	"step" jsonb NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_steps_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_submitters" (
	"article_id" uuid NOT NULL,
	"release_no" integer NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "article_submitters_article_id_release_no_staff_id_pk" PRIMARY KEY("article_id","release_no","staff_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_writers" (
	"article_id" uuid NOT NULL,
	"release_no" integer NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "article_writers_article_id_release_no_staff_id_pk" PRIMARY KEY("article_id","release_no","staff_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "newsroom"."articles_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"desk_state" "newsroom"."desk_state" DEFAULT 'draft' NOT NULL,
	"live_state" "newsroom"."live_state" DEFAULT 'none' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_by" uuid,
	"claimed_at" timestamp with time zone,
	"state_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approval_id" uuid,
	"revision_kind" text,
	"revision_note" text,
	"first_released_at" timestamp with time zone,
	"section_id" uuid,
	"headline" text DEFAULT '' NOT NULL,
	"kicker" text,
	"sapo" text,
	"slug" text,
	"agency_slug" text,
	"source_credit" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"event_date" date,
	"original_published_at" timestamp with time zone,
	"lead_photo_id" uuid,
	CONSTRAINT "articles_number_unique" UNIQUE("number"),
	CONSTRAINT "articles_slug_is_ascii" CHECK ("newsroom"."articles"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("newsroom"."articles"."slug") <= 200),
	CONSTRAINT "articles_approval_in_force" CHECK (("newsroom"."articles"."desk_state" in ('approved', 'scheduled')) = ("newsroom"."articles"."approval_id" is not null)),
	CONSTRAINT "articles_live_desk_state" CHECK ("newsroom"."articles"."desk_state" <> 'published' or "newsroom"."articles"."live_state" = 'live'),
	CONSTRAINT "articles_down_desk_state" CHECK (("newsroom"."articles"."desk_state" = 'taken_down') = ("newsroom"."articles"."live_state" = 'taken_down')),
	CONSTRAINT "articles_spiked_never_live" CHECK ("newsroom"."articles"."desk_state" <> 'spiked' or "newsroom"."articles"."live_state" = 'none'),
	CONSTRAINT "articles_nfc" CHECK ("newsroom"."articles"."headline" is nfc normalized and "newsroom"."articles"."kicker" is nfc normalized and "newsroom"."articles"."sapo" is nfc normalized and "newsroom"."articles"."source_credit" is nfc normalized and "newsroom"."articles"."agency_slug" is nfc normalized and "newsroom"."articles"."revision_note" is nfc normalized),
	CONSTRAINT "articles_sizes" CHECK (length("newsroom"."articles"."headline") <= 300 and length("newsroom"."articles"."kicker") <= 200 and length("newsroom"."articles"."sapo") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."award_forms" (
	"code" text PRIMARY KEY NOT NULL,
	"system" text NOT NULL,
	"category" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"grades" text[] NOT NULL,
	"recipient_kinds" text[] NOT NULL,
	"rank" integer NOT NULL,
	"effective_from" date,
	"effective_to" date
);
--> statement-breakpoint
CREATE TABLE "newsroom"."award_recipients" (
	"id" uuid PRIMARY KEY NOT NULL,
	"award_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" "newsroom"."recipient_kind" NOT NULL,
	"name" text,
	"title" text,
	"unit" text,
	"is_aggregate" boolean NOT NULL,
	"count" integer,
	"quantifier" text,
	"posthumous" boolean NOT NULL,
	CONSTRAINT "award_recipients_named_or_group" CHECK ("newsroom"."award_recipients"."is_aggregate" = ("newsroom"."award_recipients"."name" is null)),
	CONSTRAINT "award_recipients_count" CHECK ("newsroom"."award_recipients"."count" is null or ("newsroom"."award_recipients"."is_aggregate" and "newsroom"."award_recipients"."count" > 0)),
	CONSTRAINT "award_recipients_quantifier" CHECK ("newsroom"."award_recipients"."quantifier" is null or "newsroom"."award_recipients"."is_aggregate"),
	CONSTRAINT "award_recipients_posthumous" CHECK (not "newsroom"."award_recipients"."posthumous" or "newsroom"."award_recipients"."kind" = 'individual'),
	CONSTRAINT "award_recipients_nfc" CHECK ("newsroom"."award_recipients"."name" is nfc normalized and "newsroom"."award_recipients"."title" is nfc normalized and "newsroom"."award_recipients"."unit" is nfc normalized and "newsroom"."award_recipients"."quantifier" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."awards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"form_code" text NOT NULL,
	"form_name" text NOT NULL,
	"grade" text,
	"badge_years" smallint,
	"action" "newsroom"."award_action" NOT NULL,
	"status" "newsroom"."award_status" NOT NULL,
	"authority" text NOT NULL,
	"achievement" text,
	"period_from" date,
	"period_to" date,
	"period_label" text,
	"decision_number" text,
	"decision_signed_on" date,
	"decision_signer_name" text,
	"decision_signer_title" text,
	"ceremony_on" date,
	"evidence" text,
	CONSTRAINT "awards_badge_years" CHECK ("newsroom"."awards"."form_code" <> 'huy_hieu_dang' or "newsroom"."awards"."badge_years" in (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)),
	CONSTRAINT "awards_ceremony_after_decision" CHECK ("newsroom"."awards"."ceremony_on" >= "newsroom"."awards"."decision_signed_on"),
	CONSTRAINT "awards_period_forwards" CHECK ("newsroom"."awards"."period_from" <= "newsroom"."awards"."period_to"),
	CONSTRAINT "awards_nfc" CHECK ("newsroom"."awards"."form_name" is nfc normalized and "newsroom"."awards"."grade" is nfc normalized and "newsroom"."awards"."authority" is nfc normalized and "newsroom"."awards"."achievement" is nfc normalized and "newsroom"."awards"."period_label" is nfc normalized and "newsroom"."awards"."decision_number" is nfc normalized and "newsroom"."awards"."decision_signer_name" is nfc normalized and "newsroom"."awards"."decision_signer_title" is nfc normalized and "newsroom"."awards"."evidence" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"source" text NOT NULL,
	"result" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	"imported_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."photos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"caption" text,
	"credit" text,
	"alt" text,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "photos_key_unique" UNIQUE("key"),
	CONSTRAINT "photos_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "photos_size" CHECK ("newsroom"."photos"."width" > 0 and "newsroom"."photos"."height" > 0 and "newsroom"."photos"."bytes" > 0),
	CONSTRAINT "photos_nfc" CHECK ("newsroom"."photos"."caption" is nfc normalized and "newsroom"."photos"."credit" is nfc normalized and "newsroom"."photos"."alt" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "audit"."entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit"."entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" bigint NOT NULL,
	"table_name" text NOT NULL,
	"op" text NOT NULL,
	"key" jsonb NOT NULL,
	"old" jsonb,
	"new" jsonb,
	"article_id" uuid
);
--> statement-breakpoint
CREATE TABLE "audit"."eras" (
	"era" integer PRIMARY KEY NOT NULL,
	"system_identifier" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit"."events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit"."events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"era" integer NOT NULL,
	"xid" "xid8" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"via" text NOT NULL,
	"action" text NOT NULL,
	"reason" text,
	"request_id" text,
	"login" text NOT NULL,
	CONSTRAINT "events_one_per_transaction" UNIQUE("xid","era")
);
--> statement-breakpoint
CREATE TABLE "published"."articles" (
	"number" bigint PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"path" text NOT NULL,
	"section" text NOT NULL,
	"section_path" text[] NOT NULL,
	"headline" text NOT NULL,
	"kicker" text,
	"sapo" text,
	"bylines" jsonb NOT NULL,
	"photo" jsonb,
	"content" jsonb NOT NULL,
	"release_id" uuid NOT NULL,
	"release_number" integer NOT NULL,
	"first_released_at" timestamp with time zone NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	CONSTRAINT "articles_article_id_unique" UNIQUE("article_id"),
	CONSTRAINT "articles_path_unique" UNIQUE("path")
);
--> statement-breakpoint
CREATE TABLE "published"."awards" (
	"award_id" uuid PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"position" smallint NOT NULL,
	"form_code" text NOT NULL,
	"authority" text NOT NULL,
	"award" jsonb NOT NULL,
	"day" date NOT NULL,
	"basis" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."media" (
	"key" text NOT NULL,
	"number" bigint NOT NULL,
	CONSTRAINT "media_key_number_pk" PRIMARY KEY("key","number")
);
--> statement-breakpoint
CREATE TABLE "published"."notes" (
	"number" bigint NOT NULL,
	"release_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "notes_number_release_id_pk" PRIMARY KEY("number","release_id")
);
--> statement-breakpoint
CREATE TABLE "published"."sections" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"parent" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."pages" (
	"path" text PRIMARY KEY NOT NULL,
	"generation" bigint DEFAULT 0 NOT NULL,
	"status" smallint,
	"content_type" text,
	"template" text,
	"release_id" text,
	"location" text,
	"identity" "bytea",
	"gzip" "bytea",
	"brotli" "bytea",
	"pressed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "published"."site" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"fields" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published"."withdrawn" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"approver_id" uuid NOT NULL,
	"overrides" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approvals_identity" UNIQUE("id","article_id","revision_id","content_hash")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."pressings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"release_id" uuid NOT NULL,
	"path" text NOT NULL,
	"html" "bytea" NOT NULL,
	"html_hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pressings_hash" CHECK ("newsroom"."pressings"."html_hash" = encode(sha256("newsroom"."pressings"."html"), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"revision_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"approval_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"released_by" uuid NOT NULL,
	"released_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "releases_number" UNIQUE("article_id","number"),
	CONSTRAINT "releases_kind_is_known" CHECK ("newsroom"."releases"."kind" in ('first', 'typo', 'update', 'erratum', 'correction'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."restorations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"takedown_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "restorations_takedown_id_unique" UNIQUE("takedown_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content_version" integer NOT NULL,
	"body_version" integer NOT NULL,
	"content" text NOT NULL,
	"content_hash" text NOT NULL,
	"rows" jsonb NOT NULL,
	"occasion" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revisions_identity" UNIQUE("id","article_id","content_hash"),
	CONSTRAINT "revisions_number" UNIQUE("article_id","number"),
	CONSTRAINT "revisions_hash" CHECK ("newsroom"."revisions"."content_hash" = encode(sha256(convert_to("newsroom"."revisions"."content", 'UTF8')), 'hex')),
	CONSTRAINT "revisions_nfc" CHECK ("newsroom"."revisions"."content" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."site_identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fields" jsonb NOT NULL,
	"effective_from" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."takedowns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"reason_code" text NOT NULL,
	"reason" text NOT NULL,
	"requested_by" text NOT NULL,
	"document_no" text,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "takedowns_say_why" CHECK (length("newsroom"."takedowns"."reason") > 0 and length("newsroom"."takedowns"."requested_by") > 0),
	CONSTRAINT "takedowns_reason_is_known" CHECK ("newsroom"."takedowns"."reason_code" in ('wrong', 'legal', 'privacy', 'authority', 'copyright', 'other'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."transitions" (
	"act" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	CONSTRAINT "transitions_once" UNIQUE("act","from_state","to_state")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "api_tokens_hash_is_sha256" CHECK ("newsroom"."api_tokens"."secret_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "api_tokens_nfc" CHECK ("newsroom"."api_tokens"."label" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."contributors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid,
	"real_name" text,
	CONSTRAINT "contributors_kind_is_known" CHECK ("newsroom"."contributors"."kind" in ('staff', 'ctv', 'agency', 'collective')),
	CONSTRAINT "contributors_nfc" CHECK ("newsroom"."contributors"."real_name" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"section_id" uuid,
	"capability" "newsroom"."capability" NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "newsroom"."pen_names" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contributor_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_default" boolean DEFAULT true NOT NULL,
	CONSTRAINT "pen_names_one_per_contributor" UNIQUE("contributor_id","name"),
	CONSTRAINT "pen_names_nfc" CHECK ("newsroom"."pen_names"."name" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"parent_id" uuid,
	"position" integer NOT NULL,
	"require_section_lead" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sections_slug_unique" UNIQUE("slug"),
	CONSTRAINT "sections_slug_is_ascii" CHECK ("newsroom"."sections"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "sections_nfc" CHECK ("newsroom"."sections"."name_vi" is nfc normalized and "newsroom"."sections"."name_en" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."sessions" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text DEFAULT 'web' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sessions_kind_is_known" CHECK ("newsroom"."sessions"."kind" in ('web', 'cli')),
	CONSTRAINT "sessions_hash_is_sha256" CHECK ("newsroom"."sessions"."secret_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "newsroom"."sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"full_name" text NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'vi' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "staff_email_unique" UNIQUE("email"),
	CONSTRAINT "staff_email_is_lower_case" CHECK ("newsroom"."staff"."email" = lower("newsroom"."staff"."email") and "newsroom"."staff"."email" like '%_@_%'),
	CONSTRAINT "staff_locale_is_known" CHECK ("newsroom"."staff"."locale" in ('vi', 'en')),
	CONSTRAINT "staff_nfc" CHECK ("newsroom"."staff"."full_name" is nfc normalized and "newsroom"."staff"."position" is nfc normalized)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."staff_credentials" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."article_bylines" ADD CONSTRAINT "article_bylines_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_bylines" ADD CONSTRAINT "article_bylines_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "newsroom"."contributors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_heads" ADD CONSTRAINT "article_heads_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_photos" ADD CONSTRAINT "article_photos_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_photos" ADD CONSTRAINT "article_photos_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "newsroom"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_snapshots" ADD CONSTRAINT "article_snapshots_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_steps" ADD CONSTRAINT "article_steps_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_steps" ADD CONSTRAINT "article_steps_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_submitters" ADD CONSTRAINT "article_submitters_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_submitters" ADD CONSTRAINT "article_submitters_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_writers" ADD CONSTRAINT "article_writers_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_writers" ADD CONSTRAINT "article_writers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."articles" ADD CONSTRAINT "articles_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."articles" ADD CONSTRAINT "articles_claimed_by_staff_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."articles" ADD CONSTRAINT "articles_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "newsroom"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."award_recipients" ADD CONSTRAINT "award_recipients_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "newsroom"."awards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."award_recipients" ADD CONSTRAINT "award_recipients_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."awards" ADD CONSTRAINT "awards_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."awards" ADD CONSTRAINT "awards_form_code_award_forms_code_fk" FOREIGN KEY ("form_code") REFERENCES "newsroom"."award_forms"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."imports" ADD CONSTRAINT "imports_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."imports" ADD CONSTRAINT "imports_imported_by_staff_id_fk" FOREIGN KEY ("imported_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."photos" ADD CONSTRAINT "photos_uploaded_by_staff_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit"."entries" ADD CONSTRAINT "entries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "audit"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."approvals" ADD CONSTRAINT "approvals_approver_id_staff_id_fk" FOREIGN KEY ("approver_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."approvals" ADD CONSTRAINT "approvals_sign_a_revision" FOREIGN KEY ("revision_id","article_id","content_hash") REFERENCES "newsroom"."revisions"("id","article_id","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."pressings" ADD CONSTRAINT "pressings_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "newsroom"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."releases" ADD CONSTRAINT "releases_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."releases" ADD CONSTRAINT "releases_what_was_approved" FOREIGN KEY ("approval_id","article_id","revision_id","content_hash") REFERENCES "newsroom"."approvals"("id","article_id","revision_id","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."restorations" ADD CONSTRAINT "restorations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."restorations" ADD CONSTRAINT "restorations_takedown_id_takedowns_id_fk" FOREIGN KEY ("takedown_id") REFERENCES "newsroom"."takedowns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."restorations" ADD CONSTRAINT "restorations_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revisions" ADD CONSTRAINT "revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revisions" ADD CONSTRAINT "revisions_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."takedowns" ADD CONSTRAINT "takedowns_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."takedowns" ADD CONSTRAINT "takedowns_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "newsroom"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."takedowns" ADD CONSTRAINT "takedowns_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."api_tokens" ADD CONSTRAINT "api_tokens_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."contributors" ADD CONSTRAINT "contributors_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."grants" ADD CONSTRAINT "grants_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."grants" ADD CONSTRAINT "grants_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "newsroom"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."pen_names" ADD CONSTRAINT "pen_names_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "newsroom"."contributors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."staff_credentials" ADD CONSTRAINT "staff_credentials_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "newsroom"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_bylines_article" ON "newsroom"."article_bylines" USING btree ("article_id","position");--> statement-breakpoint
CREATE INDEX "article_photos_article" ON "newsroom"."article_photos" USING btree ("article_id","position");--> statement-breakpoint
CREATE INDEX "article_photos_photo" ON "newsroom"."article_photos" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "articles_desk" ON "newsroom"."articles" USING btree ("desk_state","state_changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_by_creator" ON "newsroom"."articles" USING btree ("created_by","state_changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_by_section" ON "newsroom"."articles" USING btree ("section_id","state_changed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "award_recipients_award" ON "newsroom"."award_recipients" USING btree ("award_id","position");--> statement-breakpoint
CREATE INDEX "awards_article" ON "newsroom"."awards" USING btree ("article_id","position");--> statement-breakpoint
CREATE INDEX "imports_sha256" ON "newsroom"."imports" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_article" ON "newsroom"."imports" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "photos_newest" ON "newsroom"."photos" USING btree ("uploaded_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "entries_by_event" ON "audit"."entries" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "entries_by_article" ON "audit"."entries" USING btree ("article_id","event_id");--> statement-breakpoint
CREATE INDEX "events_by_actor" ON "audit"."events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "events_by_time" ON "audit"."events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "live_newest" ON "published"."articles" USING btree ("first_released_at" DESC NULLS FIRST,"number" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_by_section" ON "published"."articles" USING gin ("section_path");--> statement-breakpoint
CREATE INDEX "live_awards_newest" ON "published"."awards" USING btree ("day" DESC NULLS FIRST,"award_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_awards_article" ON "published"."awards" USING btree ("number");--> statement-breakpoint
CREATE INDEX "live_media_article" ON "published"."media" USING btree ("number");--> statement-breakpoint
CREATE INDEX "pressings_release" ON "newsroom"."pressings" USING btree ("release_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_version" ON "newsroom"."revisions" USING btree ("article_id","content_version");--> statement-breakpoint
CREATE INDEX "grants_staff" ON "newsroom"."grants" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "newsroom"."sessions" USING btree ("staff_id");