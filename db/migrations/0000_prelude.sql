-- Schemas and folding come before the tables that use them.
-- `fold` is what search compares: lower case, no marks, đ as d. The built-in rules of unaccent know Vietnamese
-- but the function is only STABLE; naming the dictionary makes the wrapper safely IMMUTABLE for indexes.
create extension if not exists unaccent with schema public;
--> statement-breakpoint
create schema if not exists newsroom;
--> statement-breakpoint
create schema if not exists published;
--> statement-breakpoint
create schema if not exists audit;
--> statement-breakpoint
create function published.fold(words text) returns text
  language sql immutable strict parallel safe
  as $$ select public.unaccent('public.unaccent'::regdictionary, lower(normalize(words, NFC))) $$;
