import { KEY_SIGNALS, SIGNAL_WORDS, TOOL_SIGNALS } from '../words/signals.ts';
import { tallyText } from '../format.ts';
import { html, NOTHING, raw, when, type Html } from '../html.ts';
import { links } from '../links.ts';
import { icon } from '../parts/icon.ts';
import { LEVEL_WORDS, NO_LEVEL } from '../words/levels.ts';
import { LEVELS } from '../../../domain/result.ts';
import { SORTS, type PeopleModel, type PeopleQuery } from './model.ts';
import { peopleAddress, READY_VIEWS } from './query.ts';

const NOBODY = { count: 0, isMore: false };

/** A form that is its own address: what it asks for can be saved and shared. */
export function filterForm({ query, byLevel }: PeopleModel): Html {
  return html`<form
    class="filters"
    method="get"
    action="${links.people}"
    role="search"
    aria-label="Filter people"
    data-live
  >
    <div class="filter-row">
      <label class="search"
        >${icon('search')}<span class="visually-hidden">File name</span
        ><input
          type="search"
          name="q"
          value="${query.q}"
          placeholder="File name"
          autocomplete="off"
          spellcheck="false"
          aria-keyshortcuts="/"
        /><kbd aria-hidden="true">/</kbd></label
      >
      <fieldset class="pills">
        <legend class="visually-hidden">Level</legend>
        ${[...LEVELS, 'none' as const].map(
          (level) =>
            html`<label class="pill ${level}"
              ><input
                type="checkbox"
                name="level"
                value="${level}"
                ${when(query.levels.includes(level), 'checked')}
              /><span
                >${level === 'none' ? NO_LEVEL : LEVEL_WORDS[level]}
                ${byLevel ? html`<small>${tallyText(byLevel[level] ?? NOBODY)}</small>` : NOTHING}</span
              ></label
            >`,
        )}
      </fieldset>
      <label class="sort"
        ><span>Sort</span
        ><select name="sort">
          ${Object.entries(SORTS).map(([id, words]) => html`<option value="${id}" ${when(id === query.sort, 'selected')}>${words}</option>`)}
        </select></label
      >
      <button class="no-js-only">Apply</button>
    </div>
    <details class="more-filters" ${raw(hasMore(query) ? ' open' : '')}>
      <summary>More filters</summary>
      <div class="filter-grid">
        <fieldset class="signals">
          <legend>Has done, all of</legend>
          ${[...TOOL_SIGNALS, ...KEY_SIGNALS].map((id) => html`<label class="check"><input type="checkbox" name="signal" value="${id}" ${when(query.signals.includes(id), 'checked')} /> ${SIGNAL_WORDS[id]}</label>`)}
        </fieldset>
        <div class="stack">
          <label
            >Years running IT projects, at least<input
              type="number"
              name="minYears"
              min="0"
              max="60"
              step="0.5"
              value="${query.minYears ?? ''}"
          /></label>
          <label
            >Quality of the text<select name="quality">
              <option value="">any</option>
              <option value="ok" ${when(query.quality === 'ok', 'selected')}>good</option>
              <option value="degraded" ${when(query.quality === 'degraded', 'selected')}>
                poor
              </option>
            </select></label
          >
          <label class="check"
            ><input
              type="checkbox"
              name="overridden"
              value="yes"
              ${when(query.overridden, 'checked')}
            />
            Decided by a person</label
          >
        </div>
        <div class="stack">
          <label
            >Received from<input type="date" name="since" value="${query.since ?? ''}"
          /></label>
          <label
            >Received until<input type="date" name="until" value="${query.until ?? ''}"
          /></label>
          <label>Batch<input name="batch" value="${query.batch ?? ''}" autocomplete="off" /></label>
        </div>
      </div>
    </details>
  </form>`;
}

function hasMore({
  signals,
  minYears,
  quality,
  since,
  until,
  batch,
  overridden,
}: PeopleQuery): boolean {
  return (
    signals.length > 0 ||
    overridden ||
    [minYears, quality, since, until, batch].some((value) => value !== null)
  );
}

/** What restricts the list, each with a link that takes it away. */
export function activeFilters(query: PeopleQuery): Html | '' {
  const chips: readonly (readonly [string, Partial<PeopleQuery>])[] = [
    ...(query.q ? [[`“${query.q}”`, { q: '' }] as const] : []),
    ...query.levels.map(
      (level) =>
        [
          level === 'none' ? NO_LEVEL : LEVEL_WORDS[level],
          { levels: query.levels.filter((other) => other !== level) },
        ] as const,
    ),
    ...query.signals.map(
      (id) =>
        [SIGNAL_WORDS[id], { signals: query.signals.filter((other) => other !== id) }] as const,
    ),
    ...(query.minYears === null ? [] : [[`${query.minYears}+ years`, { minYears: null }] as const]),
    ...(query.quality === null
      ? []
      : [[query.quality === 'ok' ? 'good text' : 'poor text', { quality: null }] as const]),
    ...(query.since === null ? [] : [[`from ${query.since}`, { since: null }] as const]),
    ...(query.until === null ? [] : [[`until ${query.until}`, { until: null }] as const]),
    ...(query.batch === null ? [] : [[`batch ${query.batch}`, { batch: null }] as const]),
    ...(query.overridden ? [['decided by a person', { overridden: false }] as const] : []),
  ];
  if (chips.length === 0) return NOTHING;
  return html`<ul class="active-filters" aria-label="Filters in use">
    ${chips.map(
      ([words, without]) =>
        html`<li>
          <a class="chip removable" href="${peopleAddress({ ...query, ...without })}"
            >${words}<span aria-hidden="true"> ×</span
            ><span class="visually-hidden">: take this filter away</span></a
          >
        </li>`,
    )}
    <li><a href="${links.people}">Show everyone</a></li>
  </ul>`;
}

/** Views by address: those that are there from the start, and those that this browser has kept. */
export function views(query: PeopleQuery): Html {
  const here = peopleAddress(query);
  return html`<nav class="views" aria-label="Views">
    <ul data-saved-views>
      ${READY_VIEWS.map(([words, view]) => {
        const href = peopleAddress(view);
        return html`<li>
          <a href="${href}" ${href === here ? raw(' aria-current="page"') : ''}>${words}</a>
        </li>`;
      })}
    </ul>
    <button type="button" class="quiet js-only" data-save-view>Save this view</button>
  </nav>`;
}
