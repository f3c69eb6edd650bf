import { sql } from 'kysely';

/** What every statement that keeps results begins with; the columns in their order. */
export const INTO_RESULTS = sql`
    insert into results
      (document_id, anchor, release_id, body_hash, outcome, untagged_code, level, role, score, pm_months,
        quality, signals, effective_level)`;

/** The last write of a key wins; one that says the same writes nothing, and is not returned. */
export const LAST_ONE_WINS = sql`
    on conflict (document_id, anchor, release_id) do update set
      body_hash = excluded.body_hash, outcome = excluded.outcome, untagged_code = excluded.untagged_code,
      level = excluded.level, role = excluded.role, score = excluded.score,
      pm_months = excluded.pm_months, quality = excluded.quality, signals = excluded.signals,
      effective_level = excluded.effective_level
    where results.body_hash <> excluded.body_hash`;

/** Whether no other release has said the same of the task. */
export const IS_NEWS = sql<boolean>`not exists (select from results as other
      where other.document_id = results.document_id and other.anchor = results.anchor
        and other.body_hash = results.body_hash)`;
