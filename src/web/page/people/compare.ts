import type { LevelRecord, TaggedResult } from '../../../domain/result.ts';
import { oneLine } from '../../../report/safe-text.ts';
import type { FoundRecord } from '../../../store/search.ts';
import type { View } from '../frame.ts';
import { yearsShort } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { links } from '../links.ts';
import { fileName } from '../parts/file-name.ts';
import { levelBadge } from '../parts/level.ts';
import { dimensionBar, scoreBar } from '../parts/score-bar.ts';
import { SIGNAL_WORDS } from '../words/signals.ts';
import { COMPARED, keySignals, toolsOf } from './table.ts';

/** Up to four people, one column each, the same facts in the same rows. */
export function compareView(rows: readonly FoundRecord[], back: string): View {
  return {
    title: 'Compare',
    nav: 'people',
    style: 'people.css',
    body: html`<p class="crumbs"><a href="${back}">People</a></p>
      <h1>Side by side</h1>
      ${
        rows.length < 2
          ? html`<div class="empty">
              <h2>Nothing to compare</h2>
              <p>Go <a href="${back}">back to the list</a> and tick two to ${COMPARED} people.</p>
            </div>`
          : comparison(rows)
      }`,
  };
}

function comparison(rows: readonly FoundRecord[]): Html {
  const results = rows.map(({ record }) =>
    record.result.outcome === 'tagged' ? record.result : null,
  );
  const dimensions = results.find((result) => result !== null)?.dimensions ?? [];
  const line = (label: Html | string, cell: (result: TaggedResult) => Html | string): Html =>
    html`<tr>
      <th scope="row">${label}</th>
      ${results.map((result) => html`<td>${result ? cell(result) : NOTHING}</td>`)}
    </tr>`;
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Comparison">
    <table class="plain compare">
      <thead>
        <tr>
          <td></td>
          ${rows.map(({ receipt, record }) => html`<th scope="col"><a href="${links.resume(receipt)}">${fileName(record.source.name)}</a></th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Level</th>
          ${rows.map(({ record }) => html`<td>${badge(record)}</td>`)}
        </tr>
        ${line('Score', (result) => html`<b>${result.level.score}</b> ${scoreBar(result.dimensions)}`)}
        ${dimensions.map(({ id, label }, index) => line(html`<span class="swatch d${index % 8}"></span>${label}`, (result) => dimension(result, id, index)))}
        ${line('Years running IT projects', (result) => yearsShort(result.experience.pmMonths))}
        ${line('Years in all', (result) => yearsShort(result.experience.totalMonths))}
        ${line('Tools', toolsOf)}
        ${line(
          'Signals',
          (result) =>
            html`<ul class="chips">
              ${keySignals(result).map(({ id, evidence, involvement }) => html`<li class="chip ${involvement}">${SIGNAL_WORDS[id]} <b>${evidence.length}</b></li>`)}
            </ul>`,
        )}
        ${line('Not counted', (result) => String(result.notCounted.length))}
        ${line('Last position', lastPosition)}
      </tbody>
    </table>
  </div>`;
}

function badge({ effectiveLevel, override, result }: LevelRecord): Html {
  const code = result.outcome === 'untagged' ? result.untagged.code : null;
  return levelBadge(effectiveLevel ?? code, override !== null);
}

function dimension({ dimensions }: TaggedResult, id: string, index: number): Html | '' {
  const own = dimensions.find((dimension) => dimension.id === id);
  return own
    ? html`<span class="points">${own.points}<small>/${own.max}</small></span
        >${dimensionBar(own, index)}`
    : NOTHING;
}

function lastPosition({ experience }: TaggedResult): string {
  const [first] = experience.positions;
  return first
    ? [first.title, first.employer]
        .map((text) => oneLine(text ?? ''))
        .filter(Boolean)
        .join(', ')
    : '';
}
