import { AGE_BANDS, RACES, SEXES, type Race, type Sex } from './categories.ts';
import type { Person } from './read-people.ts';
import { median } from './statistics.ts';
import { impactTable, type Count, type ImpactRow, type TableOptions } from './table.ts';

/** A person with what was decided. */
export interface Decided extends Pick<Person, 'sex' | 'race' | 'ageBand'> {
  readonly selected: boolean;
  readonly score: number | null;
}

export interface AuditTable {
  readonly id: 'sex' | 'race_ethnicity' | 'intersection' | 'age';
  readonly title: string;
  readonly rows: readonly ImpactRow[];
}

export interface Audit {
  /** What `selected` means, in words. */
  readonly selectedMeans: string;
  readonly assessed: number;
  /** Not in the tables, since sex or race/ethnicity is unknown. */
  readonly unknown: number;
  /** Lines of the file without a result; in no figure. */
  readonly withoutResult: number;
  readonly excludeSmall: boolean;
  /** By who was selected. */
  readonly selection: readonly AuditTable[];
  /** By who has more than the median score; empty where scores are unknown. */
  readonly scoring: readonly AuditTable[];
  readonly medianScore: number | null;
}

export interface AuditInput {
  readonly people: readonly Decided[];
  readonly withoutResult: number;
  readonly selectedMeans: string;
  readonly hasAge: boolean;
}

/**
 * A bias audit's figures as 6 RCNY 5-301 asks for: who says neither sex nor race/ethnicity is counted and left out.
 */
export function audit(input: AuditInput, options: TableOptions = {}): Audit {
  const { people, withoutResult, selectedMeans, hasAge } = input;
  const known = people.filter(({ sex, race }) => sex !== null && race !== null);
  const scored = known.filter(({ score }) => score !== null);
  const medianScore = median(scored.map(({ score }) => score!));
  const above = scored.map((person) => ({ ...person, selected: person.score! > medianScore! }));
  return {
    selectedMeans,
    assessed: people.length,
    unknown: people.length - known.length,
    withoutResult,
    excludeSmall: options.excludeSmall ?? false,
    selection: tables(known, people, hasAge, options),
    scoring: scored.length === 0 ? [] : tables(above, above, hasAge, options),
    medianScore,
  };
}

function tables(
  known: readonly Decided[],
  everybody: readonly Decided[],
  hasAge: boolean,
  options: TableOptions,
): AuditTable[] {
  const by = (
    some: readonly Decided[],
    category: string,
    test: (person: Decided) => boolean,
  ): Count => {
    const own = some.filter(test);
    return { category, applicants: own.length, selected: own.filter((one) => one.selected).length };
  };
  const present = (counts: readonly Count[], ids: readonly string[]) =>
    counts.filter(({ category, applicants }) => applicants > 0 || ids.includes(category));
  const sexes = present(
    SEXES.map((sex) => by(known, sex, (person) => person.sex === sex)),
    ['Male', 'Female'],
  );
  const races = RACES.map((race) => by(known, raceLabel(race), (person) => person.race === race));
  const pair = (race: Race, sex: Sex) => ({ race, sex });
  const [hispanic, ...others] = RACES;
  const pairs = [
    ...SEXES.map((sex) => pair(hispanic, sex)),
    ...SEXES.flatMap((sex) => others.map((race) => pair(race, sex))),
  ];
  const both = pairs
    .map((own) =>
      by(known, pairLabel(own), ({ race, sex }) => race === own.race && sex === own.sex),
    )
    .filter(({ category, applicants }) => applicants > 0 || !category.startsWith(SEXES[2]));
  const ages = AGE_BANDS.map((band) => by(everybody, band, ({ ageBand }) => ageBand === band));
  return [
    { id: 'sex', title: 'Sex categories', rows: impactTable(sexes, options) },
    { id: 'race_ethnicity', title: 'Race/ethnicity categories', rows: impactTable(races, options) },
    { id: 'intersection', title: 'Intersectional categories', rows: impactTable(both, options) },
    ...(hasAge
      ? [{ id: 'age' as const, title: 'Age bands', rows: impactTable(ages, options) }]
      : []),
  ];
}

function raceLabel(race: Race): string {
  return race === 'Hispanic or Latino' ? race : `${race} (Not Hispanic or Latino)`;
}

function pairLabel({ race, sex }: { readonly race: Race; readonly sex: Sex }): string {
  return `${sex}, ${raceLabel(race)}`;
}
