import type { SignalResult, TaggedResult } from '../../../domain/result.ts';
import { monthText, yearsShort } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { INVOLVEMENT_WORDS } from '../words/document.ts';
import { SIGNAL_WORDS } from '../words/signals.ts';

/** Everything that counts, one line a signal: how, how long, until when. */
export function signalTable({ signals }: TaggedResult): Html {
  if (signals.length === 0) return html`<p class="empty-line">No signal was found that counts.</p>`;
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Signals">
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Signal</th>
          <th scope="col">What</th>
          <th scope="col">How</th>
          <th scope="col" class="number">Years</th>
          <th scope="col">Last used</th>
          <th scope="col" class="number">Places</th>
        </tr>
      </thead>
      <tbody>
        ${signals.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row({ id, values, involvement, months, lastUsed, evidence }: SignalResult): Html {
  const first = evidence[0];
  return html`<tr>
    <th scope="row">
      ${first ? html`<a href="#m-${first}" data-e="${evidence.join(' ')}">${SIGNAL_WORDS[id]}</a>` : SIGNAL_WORDS[id]}
    </th>
    <td>${[...new Set(values.map(({ label }) => label))].join(', ')}</td>
    <td>${INVOLVEMENT_WORDS[involvement]}</td>
    <td class="number">${months ? yearsShort(months) : NOTHING}</td>
    <td>${lastUsed ? monthText(lastUsed.max) : NOTHING}</td>
    <td class="number">${evidence.length}</td>
  </tr>`;
}
