-- The point that crops keep is content: readers see it. A picture without one reads to the letter as it did before there
-- was such a thing, so that no approval in force is voided and every older revision still verifies.
create or replace function newsroom.content_of(article uuid, unsaved_doc jsonb default null) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  a newsroom.articles;
  head newsroom.article_heads;
  doc jsonb;
  used uuid[];
begin
  select * into a from newsroom.articles where id = article;
  select * into head from newsroom.article_heads where article_id = article;
  doc := coalesce(unsaved_doc, (select s.doc from newsroom.article_snapshots s
                                 where s.article_id = article and s.body_version = head.body_version));
  if doc is null then
    raise exception using errcode = 'TS409', message = 'body.no_snapshot',
      detail = 'The text has no snapshot at its present version.';
  end if;
  select coalesce(array_agg(f.id order by f.first), '{}') into used
    from (select (figure #>> '{}')::uuid as id, min(n) as first
            from jsonb_path_query(doc, 'strict $.** ? (@.type == "figure").attrs.photo') with ordinality as q (figure, n)
           group by 1) f;
  if a.lead_photo_id is not null and not a.lead_photo_id = any (used) then
    used := a.lead_photo_id || used;
  end if;
  return jsonb_build_object(
    'schema', 1,
    'language', 'vi',
    'section', (select slug from newsroom.sections where id = a.section_id),
    'slug', a.slug,
    'headline', a.headline,
    'kicker', a.kicker,
    'sapo', a.sapo,
    'agencySlug', a.agency_slug,
    'sourceCredit', a.source_credit,
    'tags', to_jsonb(a.tags),
    'eventDate', newsroom.day_text(a.event_date),
    'originalPublishedAt', newsroom.instant_text(a.original_published_at),
    'leadPhoto', a.lead_photo_id,
    'bylines', (select coalesce(jsonb_agg(jsonb_build_object('displayName', b.display_name, 'role', b.role)
                                          order by b.position, b.id), '[]')
                  from newsroom.article_bylines b where b.article_id = article),
    'photos', (select coalesce(jsonb_agg(jsonb_build_object(
                        'id', p.id,
                        'file', case when f.id is not null
                                     then jsonb_build_object('key', f.key, 'width', f.width, 'height', f.height) end,
                        'caption', p.caption, 'credit', p.credit, 'alt', p.alt,
                        'captionSuffices', p.caption_suffices, 'isFilePhoto', p.is_file_photo)
                      || case when p.focus_x is null then '{}'
                              else jsonb_build_object('focus', jsonb_build_object('x', p.focus_x, 'y', p.focus_y)) end
                      order by u.n), '[]')
                 from unnest(used) with ordinality as u (id, n)
                 join newsroom.article_photos p on p.id = u.id and p.article_id = article and not p.removed
                 left join newsroom.photos f on f.id = p.photo_id),
    'awards', (select coalesce(jsonb_agg(jsonb_build_object(
                        'id', w.id, 'formCode', w.form_code, 'formName', w.form_name, 'grade', w.grade,
                        'badgeYears', w.badge_years, 'action', w.action, 'status', w.status,
                        'authority', w.authority, 'achievement', w.achievement,
                        'period', jsonb_build_object('from', newsroom.day_text(w.period_from),
                                                     'to', newsroom.day_text(w.period_to), 'label', w.period_label),
                        'decision', jsonb_build_object('number', w.decision_number,
                                                       'signedOn', newsroom.day_text(w.decision_signed_on),
                                                       'signerName', w.decision_signer_name,
                                                       'signerTitle', w.decision_signer_title),
                        'ceremonyOn', newsroom.day_text(w.ceremony_on),
                        'recipients', (select coalesce(jsonb_agg(jsonb_build_object(
                                                 'kind', r.kind, 'name', r.name, 'title', r.title, 'unit', r.unit,
                                                 'isAggregate', r.is_aggregate, 'count', r.count,
                                                 'quantifier', r.quantifier, 'posthumous', r.posthumous)
                                               order by r.position, r.id), '[]')
                                         from newsroom.award_recipients r where r.award_id = w.id))
                      order by w.position, w.id), '[]')
                 from newsroom.awards w where w.article_id = article),
    'body', doc);
end $$;
--> statement-breakpoint
grant update (focus_x, focus_y) on newsroom.article_photos to toasoan_newsroom;
