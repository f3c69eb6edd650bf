import { isIsoDate } from '../../../domain/months.ts';
import { SIGNAL_IDS, type SignalId } from '../../../domain/signal.ts';
import { links, withQuery } from '../links.ts';
import { LEVELS } from '../../../domain/result.ts';
import { SORTS, type PeopleQuery, type Sort } from './model.ts';

export const EVERYONE: PeopleQuery = {
  q: '',
  levels: [],
  signals: [],
  minYears: null,
  quality: null,
  since: null,
  until: null,
  batch: null,
  overridden: false,
  sort: 'newest',
};

/** What an address asks for; what makes no sense is left out, as an address may be typed by hand. */
export function readQuery(search: URLSearchParams): PeopleQuery {
  const one = (name: string): string => search.get(name)?.trim() ?? '';
  const date = (name: string): string | null => (isIsoDate(one(name)) ? one(name) : null);
  const years = Number(one('minYears'));
  const quality = one('quality');
  return {
    q: one('q').slice(0, 200),
    levels: levelsOf(search.getAll('level')),
    signals: search
      .getAll('signal')
      .filter((id): id is SignalId => SIGNAL_IDS.includes(id as SignalId)),
    minYears: years > 0 && years < 100 ? years : null,
    quality: quality === 'ok' || quality === 'degraded' ? quality : null,
    since: date('since'),
    until: date('until'),
    batch: one('batch') || null,
    overridden: one('overridden') === 'yes',
    sort: Object.hasOwn(SORTS, one('sort')) ? (one('sort') as Sort) : 'newest',
  };
}

/** Files without a level are looked at by themselves. */
function levelsOf(asked: readonly string[]): PeopleQuery['levels'] {
  if (asked.includes('none')) return ['none'];
  return LEVELS.filter((level) => asked.includes(level));
}

/** The address of a view of the list: what is saved and shared. */
export function peopleAddress(query: Partial<PeopleQuery>, after?: string | null): string {
  const { q, levels, signals, minYears, quality, since, until, batch, overridden, sort } = query;
  return withQuery(links.people, {
    q,
    level: levels ?? [],
    signal: signals ?? [],
    minYears,
    quality,
    since,
    until,
    batch,
    overridden: overridden ? 'yes' : null,
    sort: sort === 'newest' ? null : sort,
    after,
  });
}

/** Views that are there from the start. */
export const READY_VIEWS: readonly (readonly [string, Partial<PeopleQuery>])[] = [
  ['Everyone', {}],
  ['Seniors by score', { levels: ['senior'], sort: 'score' }],
  [
    'Seniors who ran vendors',
    { levels: ['senior'], signals: ['vendor_management'], sort: 'score' },
  ],
  ['Mid-level, most years', { levels: ['mid'], sort: 'years' }],
  ['Undecided', { levels: ['indeterminate'] }],
  ['No level', { levels: ['none'] }],
  ['Poor text', { quality: 'degraded' }],
  ['Decided by hand', { overridden: true }],
];
