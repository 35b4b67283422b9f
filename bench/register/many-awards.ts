/** Three hundred thousand awards on a throw-away PostgreSQL: some told through the triggers, then copied over 25 years. */
import postgres from "postgres";
import { migrate } from "@/db/migrate";
import { ensureRoles, roleUrl } from "@/db/roles";
import { startTestCluster } from "@/scripts/launch/test-cluster.mjs";

export const manyAwards = 300_000;

/** Awards that the triggers arrange; each is copied to other days. */
const told = 10_000;
const articles = 100_000;
const secret = "bí mật của phép đo".padEnd(40, "!");

export interface ManyAwards {
  /** The readers' login. */
  readerUrl: string;
  /** Milliseconds that the triggers took for one award. */
  arranged: number;
  stop(): Promise<void>;
}

export async function startManyAwards(say: (line: string) => void): Promise<ManyAwards> {
  process.env.ROLE_PREFIX = "toasoan_awards";
  const cluster = await startTestCluster({ settings: { shared_buffers: "256MB" } });
  const superuser = postgres(cluster.superUrl, { max: 1, onnotice: () => {} });
  await superuser.unsafe("create role toasoan_awards_owner login createrole password 'x'");
  await superuser.unsafe("create database awards owner toasoan_awards_owner");
  const url = Object.assign(new URL(cluster.superUrl), {
    username: "toasoan_awards_owner",
    password: "x",
    pathname: "/awards",
  }).href;
  await ensureRoles(url, secret);
  await migrate(url);
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  say(`${told} lượt khen thưởng qua các trigger`);
  await owner.unsafe(words);
  const began = performance.now();
  await owner.unsafe(firstAwards);
  const arranged = (performance.now() - began) / told;
  say(`${manyAwards} lượt khen thưởng`);
  await owner.unsafe(copies);
  await owner.unsafe("vacuum analyze");
  await owner.end();
  return {
    readerUrl: roleUrl(url, secret, "reader"),
    arranged,
    async stop() {
      await superuser.end();
      await cluster.stop();
    },
  };
}

const words = `
  select setseed(0.5);
  create function public.pick(list text) returns text language sql volatile as $$
    select a[1 + floor(random() * cardinality(a))::int] from string_to_array(list, ',') a $$;
  insert into published.sections (slug, name, name_en, position) values ('xa-hoi', 'Xã hội', 'Society', 1);
  alter table published.articles disable trigger all;
  insert into published.articles (number, article_id, path, section, section_path, headline, bylines, content,
                                  release_id, release_number, first_released_at, released_at)
  select n, gen_random_uuid(), '/xa-hoi/202601/bai-' || n, 'xa-hoi', '{xa-hoi}', 'Bài số ' || n, '[]',
         '{"photos":[],"awards":[],"body":{"type":"doc","content":[]}}', gen_random_uuid(), 1, now(), now()
    from generate_series(1, ${articles}) n`;

const person = `pick('Nguyễn,Trần,Lê,Phạm,Hoàng,Phan,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô') || ' ' ||
  pick('Văn,Thị,Đức,Minh,Hữu,Ngọc,Quang,Thanh') || ' ' ||
  pick('An,Bình,Chi,Dũng,Giang,Hà,Hải,Hạnh,Hiền,Hoa,Hùng,Hương,Khánh,Lan,Linh,Mai,Nam,Phong,Sơn,Thắng,Thăng,Yến')`;
const places = "Mây Ngàn,Khe Lụa,Bến Gió,Đồng Thơm,Hòn Trăng,Cầu Đá,Bến Đò,Sương Giăng";

const firstAwards = `
  set search_path = public, pg_catalog;
  insert into published.awards (award_id, number, position, form_code, authority, award, day, basis)
  select id, 1 + n % ${articles}, 1, form, authority, jsonb_build_object(
           'id', id, 'formCode', form, 'formName', pick('Bằng khen,Giấy khen,Kỷ niệm chương,Cờ thi đua'), 'grade', null,
           'badgeYears', null, 'action', 'tang', 'status', case when n % 100 = 0 then 'revoked' else 'conferred' end,
           'authority', authority, 'recipients', recipients, 'achievement',
           'đạt thành tích xuất sắc trong ' || pick('phong trào thi đua,công tác dân vận,chuyển đổi số') ||
             ' năm ' || 2000 + floor(random() * 26), 'period', '{}'::jsonb,
           'decision', jsonb_build_object('number', n || '/QĐ-UBND'), 'ceremonyOn', null),
         date '2026-11-30' - floor(random() * 9000)::int, 'article'
    from (select n, gen_random_uuid() as id, pick('bang_khen,giay_khen,ky_niem_chuong,co_thi_dua') as form,
                 case when random() < 0.6
                      then pick('Chủ tịch UBND tỉnh,Ban Thường vụ Tỉnh ủy,Chủ tịch nước,Ban Tổ chức Tỉnh ủy')
                      else 'Chủ tịch UBND xã ' || pick('${places}') || ' ' || floor(random() * 100) end as authority
            from generate_series(1, ${told}) n offset 0) a
    cross join lateral (
      select jsonb_agg(jsonb_build_object('kind', kind, 'name', case kind when 'individual' then ${person}
               when 'collective' then pick('Chi bộ,Trường THCS,Đội') || ' ' || pick('${places}') || ' ' || floor(random() * 400) end,
             'title', null, 'unit', 'xã ' || pick('${places}'), 'isAggregate', kind = 'household', 'count', null,
             'quantifier', case kind when 'household' then 'nhiều' end, 'posthumous', false)) as recipients
        from (select pick('individual,individual,collective,household') as kind
                from generate_series(1, 1 + a.n % 4) offset 0) k) r`;

const copies = `
  alter table published.awards disable trigger all;
  create table public.copies as
    select gen_random_uuid() as id, w.award_id as of, date '2026-11-30' - floor(random() * 9000)::int as day
      from published.awards w, generate_series(1, ${manyAwards / told - 1});
  insert into published.awards (award_id, number, position, form_code, authority, award, day, basis, status,
                                authority_slug, recipient_slugs, words, folded)
  select c.id, 1 + floor(random() * ${articles})::int, w.position, w.form_code, w.authority,
         jsonb_set(w.award, '{id}', to_jsonb(c.id)), c.day, w.basis, w.status, w.authority_slug, w.recipient_slugs,
         w.words, w.folded
    from public.copies c join published.awards w on w.award_id = c.of;
  insert into published.award_recipients (award_id, position, kind, slug, name, title, unit, posthumous, day)
  select c.id, r.position, r.kind, r.slug, r.name, r.title, r.unit, r.posthumous, c.day
    from public.copies c join published.award_recipients r on r.award_id = c.of;
  drop table public.copies`;
