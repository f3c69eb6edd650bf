import { html, NOTHING, type Html } from '../html.ts';
import { foldedQuotes } from '../parts/folded.ts';
import type { Marked } from './marks.ts';
import type { CitedEvidence, ResumeExplanation } from './model.ts';

/** Why it is not another level, and what would change it. */
export function whyNot(explanation: ResumeExplanation, marks: ReadonlyMap<string, Marked>): Html {
  return html`<section class="panel" id="why-not" aria-labelledby="why-not-title">
    <h3 id="why-not-title">Why not another level, and what would change it</h3>
    ${explanation.map(
      ({ title, sentences }) =>
        html`<h4>${title}</h4>
          <ul class="sentences">
            ${sentences.map(({ text, evidence }) => html`<li>${text}${evidence.length > 0 ? foldedQuotes(evidence.map((one) => piece(one, marks))) : NOTHING}</li>`)}
          </ul>`,
    )}
    ${explanation.length === 0 ? html`<p class="empty-line">Nothing: no other level is near.</p>` : NOTHING}
  </section>`;
}

/** Words that lead to where they stand. */
function piece({ id, quote }: CitedEvidence, marks: ReadonlyMap<string, Marked>): Html {
  const mark = marks.get(id);
  if (!mark) return html`<li><q>${quote}</q></li>`;
  return html`<li class="${mark.look}" data-e="${id}">
    <a href="#m-${id}"><q>${quote}</q></a>
  </li>`;
}
