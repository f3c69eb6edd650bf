import { sql } from 'kysely';
import { readFileSync, readdirSync } from 'node:fs';
import type { LevelRecord, TaggedResult } from '../../../src/domain/result.ts';
import type { Db } from '../../../src/store/open.ts';
import { loadFast } from './fill-fast.ts';

const FIXTURES = new URL('../../../fixtures/resumes/', import.meta.url);

/** What the fixtures' results say, one JSON object each. */
function verdicts(): unknown[] {
  const files = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return files.flatMap(({ name }) => {
    const text = readFileSync(new URL(`${name}/expected.json`, FIXTURES), 'utf8');
    const parsed = JSON.parse(text) as LevelRecord | TaggedResult;
    const result = 'result' in parsed ? parsed.result : parsed;
    if (result.outcome !== 'tagged') return [];
    const { level, experience, signals } = result;
    return [
      {
        level: level.tag,
        role: level.role,
        score: level.score,
        months: experience.pmMonths?.min ?? null,
        signals: signals.map(({ id }) => id),
      },
    ];
  });
}

/**
 * Fills a database with `rows` people under one release, and the same under an older one. What they say is
 * what the fixtures say, with scores and months moved a little; bodies are stubs, as no query searches them. The last
 * thousand have come in and wait, half of them after a try that failed.
 */
export async function fill(db: Db, rows: number): Promise<void> {
  await sql`create temporary table verdicts as
    select row_number() over () as number, v.*, count(*) over () as count
    from json_to_recordset(${JSON.stringify(verdicts())}::json)
      as v (level text, role text, score int, months int, signals json)`.execute(db);
  await sql`create temporary table people as
    select i, encode(sha256(convert_to(i::text, 'UTF8')), 'hex') as id,
      date '2024-01-01' + (i * 700::bigint / ${rows}::int)::int as anchor, level, role,
      least(100, greatest(0, score + i % 9 - 4)) as score, greatest(0, months + i % 25 - 12) as months,
      array(select json_array_elements_text(signals)) || case when i % 5000 = 0 then array['rare'] else '{}' end as signals
    from generate_series(1, ${rows}::int) as i join verdicts on number = 1 + i % count`.execute(db);
  const waiting = Math.min(1_000, Math.floor(rows / 10));
  const done = sql`i <= ${rows - waiting}::int`;
  await loadFast(db, async () => {
    const steps = [
      sql`insert into documents (id, bytes) select id, 50000 from people order by i`,
      sql`insert into receipts (document_id, anchor, source_name, batch)
        select id, anchor, 'person ' || i || '.pdf', 'batch ' || i / 1000 from people order by i`,
      sql`insert into result_bodies (document_id, hash, body) select id, 'stub', '{}' from people where ${done} order by id`,
      sql`insert into results (document_id, anchor, release_id, body_hash, outcome, level, effective_level, role,
          score, pm_months, quality, signals, created_at)
        select people.id, anchor, releases.id, 'stub', 'tagged', level, level, role, score, months, 'ok', signals,
          now() - interval '1 day'
        from people cross join releases where ${done} order by people.id, releases.id`,
      sql`insert into dispatches (document_id, anchor, release_id, failure, failed_at)
        select people.id, anchor, releases.id,
          case when not ${done} and i % 2 = 0 then '{"untagged":{"code":"timed_out"}}' end,
          case when not ${done} and i % 2 = 0 then now() end
        from people cross join releases order by people.id, releases.id`,
      sql`insert into open_tasks select id, anchor from people where not ${done} order by id`,
    ];
    for (const step of steps) await step.execute(db);
  });
  await sql`vacuum analyze open_tasks`.execute(db);
}
