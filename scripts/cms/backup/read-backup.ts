import { createReadStream } from "node:fs";
import path from "node:path";
import { createGunzip } from "node:zlib";
import postgres from "postgres";
import { Problem } from "../../launch/problem.mjs";
import type { Manifest } from "./manifest";
import { type BackedTable, columnList, schemas, tablesInOrder } from "./tables";

/**
 * Loads a backup into a migrated, empty database in one transaction: all of it or nothing. The triggers rest
 * meanwhile, since the rows are facts already; then they are on again as they were. Throws `Problem` when somebody
 * works there, or when the schema is another one.
 */
export async function readBackup(ownerUrl: string, folder: string, manifest: Manifest): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  try {
    await client.begin(async (tx) => {
      await tx`set local statement_timeout = 0`;
      await refuseUnlessEmpty(tx, manifest);
      const tables = await tablesInOrder(tx as unknown as postgres.Sql);
      const triggers = await tx`
        select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as name, t.tgenabled as state
          from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
         where not t.tgisinternal and n.nspname = any (${[...schemas]})`;
      for (const table of tables) await tx.unsafe(`alter table ${table.name} disable trigger user`);
      for (const table of tables.toReversed()) await tx.unsafe(`delete from ${table.name}`);
      for (const table of tables) {
        const part = manifest.tables.find((one) => one.name === table.name);
        if (!part) throw new Problem(`Bản sao lưu thiếu bảng ${table.name}.`);
        await load(tx, part, path.join(folder, part.file));
        const [loaded] = await tx.unsafe(`select count(*)::int as n from ${table.name}`);
        if (loaded?.n !== part.rows)
          throw new Problem(`${table.name}: cần ${part.rows} dòng, có ${loaded?.n}.`);
      }
      for (const { table, name, state } of triggers) {
        const how = state === "A" ? "enable always" : state === "D" ? "disable" : "enable";
        await tx.unsafe(`alter table ${table} ${how} trigger ${name}`);
      }
      await continueNumbers(tx);
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** About how many characters of rows go to the database at once. */
const batchSize = 4_000_000;

async function load(tx: postgres.TransactionSql, table: BackedTable, file: string): Promise<void> {
  const columns = columnList(table);
  // Numbers that the database gave are given again.
  const insert = `insert into ${table.name} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${table.name}, $1::text::jsonb)`;
  let batch: string[] = [];
  let size = 0;
  const send = async () => {
    if (batch.length > 0) await tx.unsafe(insert, [`[${batch.join(",")}]`]);
    [batch, size] = [[], 0];
  };
  for await (const line of linesOf(createReadStream(file).pipe(createGunzip()))) {
    batch.push(line);
    size += line.length;
    if (size > batchSize) await send();
  }
  await send();
}

/** At line feeds only: readline would also split at the separators that a text itself may hold (U+2028). */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
}

async function refuseUnlessEmpty(tx: postgres.TransactionSql, manifest: Manifest): Promise<void> {
  const [facts] = await tx`
    select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
           exists (select from newsroom.staff) as busy`;
  if (facts?.busy) throw new Problem("Cơ sở dữ liệu đã có người dùng: chỉ phục hồi vào nơi trống.");
  if (facts?.migrations !== manifest.migrations)
    throw new Problem(
      `Bản sao lưu thuộc lược đồ ${manifest.migrations} bước, nơi này có ${facts?.migrations}: dùng đúng bản chương trình đã sao lưu, rồi mới nâng cấp.`,
    );
}

/** Numbers given out by sequences go on where they were. */
async function continueNumbers(tx: postgres.TransactionSql): Promise<void> {
  const columns = await tx`
    select n.nspname || '.' || quote_ident(c.relname) as table, quote_ident(a.attname) as column,
           pg_get_serial_sequence(n.nspname || '.' || quote_ident(c.relname), a.attname) as sequence
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any (${[...schemas]}) and c.relkind = 'r' and a.attidentity <> ''`;
  for (const { table, column, sequence } of columns)
    await tx.unsafe(
      `select setval('${sequence}', coalesce((select max(${column}) from ${table}), 0) + 1, false)`,
    );
}
