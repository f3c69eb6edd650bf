import type { SignalResult } from '../../../domain/result.ts';
import type { SignalId } from '../../../domain/signal.ts';
import { oneLine } from '../../../report/safe-text.ts';
import type { ListedRecord, ListedTagged } from '../../../store/listed.ts';
import { dayText, yearsShort } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { links, withQuery } from '../links.ts';
import { fileName } from '../parts/file-name.ts';
import { levelBadge } from '../parts/level.ts';
import { scoreBar } from '../parts/score-bar.ts';
import { KEY_SIGNALS, SIGNAL_WORDS, TOOL_SIGNALS } from '../words/signals.ts';
import type { PeopleModel, PersonRow } from './model.ts';
import { peopleAddress } from './query.ts';

/** People side by side at most. */
export const COMPARED = 4;

/** One line a person. The form around it sends who is ticked to the comparison. */
export function peopleTable(model: PeopleModel): Html {
  const back = peopleAddress(model.query);
  return html`<form method="get" action="${links.compare}" class="people-form">
    <input type="hidden" name="back" value="${back}" />
    <table class="people">
      <caption class="visually-hidden">
        People, ${model.rows.length} on this page
      </caption>
      <thead>
        <tr>
          <th scope="col" class="pick"><span class="visually-hidden">Compare</span></th>
          <th scope="col" class="file">File</th>
          <th scope="col" class="verdict-cell">Level</th>
          <th scope="col" class="score">Score</th>
          <th scope="col" class="number years">IT PM years</th>
          <th scope="col" class="tools-cell">Tools</th>
          <th scope="col" class="chips-cell">Signals, with places</th>
          <th scope="col" class="date">Received</th>
        </tr>
      </thead>
      <tbody>
        ${model.rows.map((row) => person(row, back))}
      </tbody>
    </table>
    <div class="compare-bar">
      <button>
        Compare the ticked<span class="visually-hidden"> people, two to ${COMPARED}</span></button
      ><span class="hint" data-compare-hint>Tick two to ${COMPARED} people.</span>
    </div>
  </form>`;
}

function person({ receipt, record }: PersonRow, back: string): Html {
  const { result } = record;
  const name = oneLine(record.source.name);
  const href = withQuery(links.resume(receipt), { back: back === links.people ? null : back });
  return html`<tr data-row>
    <td class="pick">
      <input type="checkbox" name="id" value="${receipt}" aria-label="Compare ${name}" />
    </td>
    <th scope="row" class="name">
      <a href="${href}">${fileName(record.source.name)}</a
      >${result.document.quality === 'degraded' ? html` <span class="tag doubt">poor text</span>` : NOTHING}
    </th>
    <td class="verdict-cell">
      ${levelBadge(record.effectiveLevel ?? (result.outcome === 'untagged' ? result.untagged.code : null), record.override !== null)}
    </td>
    ${result.outcome === 'tagged' ? tagged(result) : html`<td class="untagged" colspan="4">${result.untagged.message} <b>${result.untagged.action}</b></td>`}
    <td class="date">${received(record)}</td>
  </tr>`;
}

function tagged(result: ListedTagged): Html {
  return html`<td class="score">
      <div><b>${result.level.score}</b>${scoreBar(result.dimensions)}</div>
    </td>
    <td class="number years" data-label="IT PM years">${yearsShort(result.experience.pmMonths)}</td>
    <td class="tools-cell">${toolsOf(result)}</td>
    <td class="chips-cell">${chips(result)}</td>`;
}

export function toolsOf(result: ListedTagged): string {
  const own = result.signals.filter(({ id }) => TOOL_SIGNALS.includes(id));
  return [...new Set(own.flatMap(({ values }) => values.map(({ label }) => label)))].join(', ');
}

const SHOWN = 4;

/** The most telling signals with the number of places that show them. */
function chips(result: ListedTagged): Html {
  const own = keySignals(result);
  const more = own.length - SHOWN;
  return html`<ul class="chips">
    ${own.slice(0, SHOWN).map(chip)}${
      more > 0
        ? html`<li
            class="chip more"
            title="${own
              .slice(SHOWN)
              .map(({ id }) => SIGNAL_WORDS[id])
              .join(', ')}"
          >
            +${more} more
          </li>`
        : NOTHING
    }
  </ul>`;
}

function chip({ id, evidence, involvement, values }: SignalResult): Html {
  const what = [...new Set(values.map(({ label }) => label))].join(', ');
  return html`<li class="chip ${involvement}" ${what ? html` title="${what}"` : NOTHING}>
    ${SIGNAL_WORDS[id]} <b>${evidence.length}</b>
  </li>`;
}

export function keySignals(result: ListedTagged): SignalResult[] {
  const rank = (id: SignalId): number => KEY_SIGNALS.indexOf(id);
  return result.signals
    .filter(({ id }) => rank(id) >= 0)
    .toSorted((a, b) => rank(a.id) - rank(b.id));
}

function received({ intake }: ListedRecord): Html | '' {
  if (!intake) return NOTHING;
  return html`<time datetime="${intake.receivedAt}" title="Batch ${intake.batch}"
    >${dayText(intake.receivedAt)}</time
  >`;
}
