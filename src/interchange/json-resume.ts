import type { LevelRecord, PositionResult } from '../domain/result.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** The positions in JSON Resume's form: dates as exact as they are known, none where the work goes on. */
export function toJsonResume({ result }: LevelRecord): unknown {
  const positions = result.outcome === 'tagged' ? result.experience.positions : [];
  const of = (kinds: readonly PositionResult['kind'][]) =>
    positions.filter(({ kind }) => kinds.includes(kind));
  return {
    $schema: SCHEMA,
    work: of(['employment', 'internship', 'military']).map((position) => ({
      ...(position.employer !== null && { name: flat(position.employer) }),
      ...common(position),
    })),
    volunteer: of(['volunteer']).map((position) => ({
      ...(position.employer !== null && { organization: flat(position.employer) }),
      ...common(position),
    })),
    meta: { version: 'v1.0.0', canonical: SCHEMA },
  };
}

function common({ title, start, end, current }: PositionResult) {
  const startDate = start && known(start);
  const endDate = !current && end ? known(end) : null;
  return {
    ...(title !== null && { position: flat(title) }),
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
  };
}

/** `2016-08`, `2016` where only the year is known, null where not even that. */
function known({ min, max }: { readonly min: string; readonly max: string }): string | null {
  if (min === max) return min;
  return min.slice(0, 4) === max.slice(0, 4) ? min.slice(0, 4) : null;
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
