/** What a migration of the ordinary application would make. */
export const createTables = `
  drop schema if exists ordinary cascade;
  create schema ordinary;
  create table ordinary.articles (id uuid primary key, version integer not null default 1, headline text not null,
    body jsonb not null, updated_at timestamptz not null default now(), updated_by uuid not null);
  create table ordinary.audit (id uuid primary key default gen_random_uuid(), article_id uuid not null,
    staff_id uuid not null, old jsonb not null, new jsonb not null, at timestamptz not null default now());
  create index on ordinary.audit (article_id, at);
  create table ordinary.sessions (secret text primary key, staff_id uuid not null);`;
