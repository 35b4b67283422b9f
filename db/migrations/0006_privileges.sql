-- Four logins, least privilege each. The app never logs in as owner; readers' processes cannot see a draft.
-- Role names carry the installation's prefix: the migrator puts it in place of "toasoan".

revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema public to toasoan_newsroom, toasoan_reader, toasoan_auditor;
--> statement-breakpoint
revoke all on all functions in schema newsroom from public;
--> statement-breakpoint
revoke all on all functions in schema published from public;
--> statement-breakpoint
revoke all on all functions in schema audit from public;
--> statement-breakpoint
revoke all on all procedures in schema audit from public;
--> statement-breakpoint
alter default privileges in schema newsroom revoke execute on functions from public;
--> statement-breakpoint
alter default privileges in schema published revoke execute on functions from public;
--> statement-breakpoint
alter default privileges in schema audit revoke execute on functions from public;
--> statement-breakpoint
grant usage on schema newsroom, published, audit to toasoan_newsroom;
--> statement-breakpoint
grant select on all tables in schema newsroom, published to toasoan_newsroom;
--> statement-breakpoint
grant insert on newsroom.staff, newsroom.staff_credentials, newsroom.sessions, newsroom.api_tokens, newsroom.grants,
  newsroom.sections, newsroom.contributors, newsroom.pen_names, newsroom.photos, newsroom.article_photos,
  newsroom.site_identities to toasoan_newsroom;
--> statement-breakpoint
-- Column by column: what a row is (whose, since when, which file, what readers' address says) is not for changing.
grant insert (id, created_by, original_published_at) on newsroom.articles to toasoan_newsroom;
--> statement-breakpoint
grant update (desk_state, state_changed_at, claimed_by, claimed_at, approval_id, revision_kind, revision_note, section_id,
  headline, kicker, sapo, slug, agency_slug, source_credit, tags, event_date, lead_photo_id) on newsroom.articles
  to toasoan_newsroom;
--> statement-breakpoint
grant update (position, photo_id, caption, credit, alt, caption_suffices, is_file_photo, removed)
  on newsroom.article_photos to toasoan_newsroom;
--> statement-breakpoint
grant update (caption, credit, alt) on newsroom.photos to toasoan_newsroom;
--> statement-breakpoint
grant update (email, full_name, position, locale, disabled_at) on newsroom.staff to toasoan_newsroom;
--> statement-breakpoint
grant update (password_hash, changed_at) on newsroom.staff_credentials to toasoan_newsroom;
--> statement-breakpoint
grant update (ended_at) on newsroom.sessions to toasoan_newsroom;
--> statement-breakpoint
grant update (label, expires_at, revoked_at) on newsroom.api_tokens to toasoan_newsroom;
--> statement-breakpoint
grant update (valid_to) on newsroom.grants to toasoan_newsroom;
--> statement-breakpoint
grant update (slug, name_vi, name_en, parent_id, position, require_section_lead) on newsroom.sections to toasoan_newsroom;
--> statement-breakpoint
grant update (kind, staff_id, real_name) on newsroom.contributors to toasoan_newsroom;
--> statement-breakpoint
grant update (name, is_default) on newsroom.pen_names to toasoan_newsroom;
--> statement-breakpoint
grant update (fields) on newsroom.site_identities to toasoan_newsroom;
--> statement-breakpoint
grant insert, update, delete on newsroom.article_bylines, newsroom.awards, newsroom.award_recipients to toasoan_newsroom;
--> statement-breakpoint
grant insert on newsroom.article_snapshots, newsroom.imports, newsroom.revisions, newsroom.approvals, newsroom.releases,
  newsroom.takedowns, newsroom.restorations, newsroom.pressings to toasoan_newsroom;
--> statement-breakpoint
grant delete on newsroom.sign_in_failures to toasoan_newsroom;
--> statement-breakpoint
grant execute on function audit.begin(text, text, text, text), audit.current_event(), audit.current_actor(),
  published.fold(text), newsroom.hash_secret(text), newsroom.holder_of(text), newsroom.lock_article(uuid),
  newsroom.save_steps(text, uuid, integer, text, jsonb[]), newsroom.save_steps_in_act(uuid, integer, text, jsonb[]),
  newsroom.content_of(uuid, jsonb), newsroom.has_capability(uuid, newsroom.capability, uuid), newsroom.authors_of(uuid),
  newsroom.writers_of(uuid), newsroom.live_hash_of(uuid), newsroom.history_of(uuid, bigint, integer),
  newsroom.note_sign_in_try(text), newsroom.zone(), newsroom.section_path(text),
  published.store_page(text, bigint, text, smallint, text, text, text, bytea, bytea, bytea) to toasoan_newsroom;
--> statement-breakpoint
grant usage on schema published to toasoan_reader;
--> statement-breakpoint
grant select on all tables in schema published to toasoan_reader;
--> statement-breakpoint
grant execute on function published.fold(text),
  published.store_page(text, bigint, text, smallint, text, text, text, bytea, bytea, bytea) to toasoan_reader;
--> statement-breakpoint
grant usage on schema newsroom, published, audit to toasoan_auditor;
--> statement-breakpoint
grant select on all tables in schema audit, published to toasoan_auditor;
--> statement-breakpoint
grant select on newsroom.articles, newsroom.article_heads, newsroom.article_writers, newsroom.article_submitters,
  newsroom.article_bylines, newsroom.article_photos, newsroom.awards, newsroom.award_recipients, newsroom.article_steps,
  newsroom.article_snapshots, newsroom.photos, newsroom.imports, newsroom.revisions, newsroom.approvals,
  newsroom.releases, newsroom.takedowns, newsroom.restorations, newsroom.pressings, newsroom.staff, newsroom.grants,
  newsroom.sections, newsroom.award_forms, newsroom.site_identities to toasoan_auditor;
