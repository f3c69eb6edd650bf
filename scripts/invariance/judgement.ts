import type { IsoDate } from '../../src/domain/months.ts';
import type { Result } from '../../src/domain/result.ts';
import { tagFixture } from '../fixtures/golden.ts';

/** What leveltag says of a resume, without where it stands. */
export interface Judgement {
  readonly role: string;
  readonly tag: string;
  readonly score: number | null;
  readonly pmMonths: string;
  readonly totalMonths: string;
  /** `signal, involvement: words` of each piece of counted evidence, sorted. */
  readonly findings: readonly string[];
}

/** @param same brings quotes that may differ to one form */
export async function judgementOf(
  bytes: Uint8Array,
  anchor?: IsoDate,
  same: (quote: string) => string = (quote) => quote,
): Promise<Judgement> {
  const { result } = await tagFixture(bytes, anchor);
  return describe(result, same);
}

function describe(result: Result, same: (quote: string) => string): Judgement {
  if (result.outcome !== 'tagged') {
    const none = { score: null, pmMonths: '', totalMonths: '', findings: [] };
    return { role: '', tag: result.untagged.code, ...none };
  }
  const { level, experience, signals, evidence } = result;
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
  const findings = signals.flatMap(({ id, evidence: ids }) =>
    ids.map((one) => {
      const { parts, assertion } = pieces.get(one)!;
      const words = parts.map(({ quote }) => same(quote).replace(/\s+/g, ' ')).join(' … ');
      return `${id}, ${assertion?.involvement ?? ''}: ${words}`;
    }),
  );
  return {
    role: level.role,
    tag: level.tag,
    score: level.score,
    pmMonths: JSON.stringify(experience.pmMonths),
    totalMonths: JSON.stringify(experience.totalMonths),
    findings: findings.sort(),
  };
}

/** What differs between two judgements, a line each; empty where they say the same. */
export function differences(before: Judgement, after: Judgement): string[] {
  const fields = (['role', 'tag', 'score', 'pmMonths', 'totalMonths'] as const).flatMap((field) =>
    before[field] === after[field] ? [] : [`${field} ${before[field]} -> ${after[field]}`],
  );
  return [
    ...fields,
    ...minus(before.findings, after.findings).map((finding) => `lost ${finding}`),
    ...minus(after.findings, before.findings).map((finding) => `new ${finding}`),
  ];
}

function minus(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
