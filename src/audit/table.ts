import { fisherExact, ratioInterval, wilsonInterval, type Interval } from './statistics.ts';

/** A category with how many there are and how many of them were selected. */
export interface Count {
  readonly category: string;
  readonly applicants: number;
  readonly selected: number;
}

/** One line of an impact table. */
export interface ImpactRow extends Count {
  /** Null where there is nobody. */
  readonly rate: number | null;
  readonly rateInterval: Interval | null;
  /** To the rate of the most selected category; null where that is 0, or the category is left out. */
  readonly ratio: number | null;
  readonly ratioInterval: Interval | null;
  /** Fisher's exact test against the most selected category, two-sided; null for itself. */
  readonly p: number | null;
  /** Less than 2 % of all. */
  readonly isSmall: boolean;
  /** Left out of the impact ratios, since it is small. */
  readonly isExcluded: boolean;
  readonly isMostSelected: boolean;
  /** Its ratio is under four fifths. */
  readonly isUnderFourFifths: boolean;
}

/** 6 RCNY 5-301(d): a category of less than this share may be left out of the impact ratios. */
const SMALL_SHARE = 0.02;
/** 29 CFR 1607.4 D. */
const FOUR_FIFTHS = 0.8;

export interface TableOptions {
  /** Leaves small categories out of the impact ratios; who does so must say why. Default: false. */
  readonly excludeSmall?: boolean;
}

/** Selection rates and impact ratios, as 6 RCNY 5-301(b) defines them. */
export function impactTable(counts: readonly Count[], options: TableOptions = {}): ImpactRow[] {
  const all = counts.reduce((total, { applicants }) => total + applicants, 0);
  const isSmall = ({ applicants }: Count) => applicants < SMALL_SHARE * all;
  const isExcluded = (count: Count) => (options.excludeSmall ?? false) && isSmall(count);
  const compared = counts.filter((count) => count.applicants > 0 && !isExcluded(count));
  const most = compared.reduce<Count | null>(
    (best, count) => (best === null || rate(count) > rate(best) ? count : best),
    null,
  );
  return counts.map((count) => {
    const { applicants, selected } = count;
    const excluded = isExcluded(count);
    const comparable = most !== null && most.selected > 0 && applicants > 0 && !excluded;
    const groups = most && { a: selected, ofA: applicants, b: most.selected, ofB: most.applicants };
    const ratio = comparable ? rate(count) / rate(most) : null;
    const isOther = comparable && count !== most;
    return {
      ...count,
      rate: applicants > 0 ? rate(count) : null,
      rateInterval: wilsonInterval(selected, applicants),
      ratio,
      ratioInterval: isOther ? ratioInterval(groups!) : null,
      p: isOther ? fisherExact(groups!) : null,
      isSmall: isSmall(count),
      isExcluded: excluded,
      isMostSelected: comparable && count === most,
      isUnderFourFifths: ratio !== null && ratio < FOUR_FIFTHS,
    };
  });
}

function rate({ applicants, selected }: Count): number {
  return selected / applicants;
}
