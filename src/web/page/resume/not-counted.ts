import type { PublishedHiddenRange, TaggedResult } from '../../../domain/result.ts';
import { oneLine } from '../../../report/safe-text.ts';
import { guardMeaning } from '../../../explain/guard-meanings.ts';
import { capital, plural } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { foldedQuotes } from '../parts/folded.ts';
import { HIDDEN_WORDS } from '../words/document.ts';
import { topicWords } from '../words/signals.ts';
import type { Marked } from './marks.ts';
import { reason } from './reasons.ts';

/** What looked like evidence and was not taken, each with the reason; grouped by reason. */
export function notCounted(result: TaggedResult, marks: ReadonlyMap<string, Marked>): Html {
  const seen = new Set<string>();
  const guards = Map.groupBy(result.notCounted, ({ guard }) => guard);
  if (guards.size === 0) {
    return html`<p class="empty-line">Nothing was found that did not count.</p>`;
  }
  return html`${[...guards].map(
    ([guard, all]) =>
      html`<div class="guard">
        <h4>${capital(guardMeaning(guard))}.</h4>
        ${foldedQuotes(
          all.flatMap(({ signal, evidence }) =>
            evidence
              .flatMap((id) => marks.get(id) ?? [])
              .map((mark) =>
                reason(mark, seen, html` <small>would have been: ${topicWords(signal)}</small>`),
              ),
          ),
        )}
      </div>`,
  )}`;
}

/** Words that are in the file and that a reader does not see. They never count. */
export function hiddenText(ranges: readonly PublishedHiddenRange[], text: string): Html | '' {
  if (ranges.length === 0) return NOTHING;
  return html`<section class="panel alert" aria-labelledby="hidden-title">
    <h3 id="hidden-title">Hidden text: ${plural(ranges.length, 'place')}</h3>
    <p class="sentence">
      These words are in the file, but a reader does not see them. They were not counted.
    </p>
    <ul class="quotes hidden-quotes">
      ${ranges.slice(0, 12).map(({ start, end, reason: why, page }) => html`<li><q>${shorten(oneLine(text.slice(start, end)))}</q> <small>${HIDDEN_WORDS[why]}${page === null ? NOTHING : ` · page ${page}`}</small></li>`)}
    </ul>
    ${ranges.length > 12 ? html`<p>And ${ranges.length - 12} more, in the text view.</p>` : NOTHING}
  </section>`;
}

const LONGEST = 240;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
}

/** What a reader of the result should know: findings about the file, conflicts in what it says, warnings. */
export function warnings(result: TaggedResult, marks: ReadonlyMap<string, Marked>): Html | '' {
  const { findings } = result.document;
  const { conflicts } = result.experience;
  if (findings.length + conflicts.length + result.warnings.length === 0) return NOTHING;
  const seen = new Set<string>();
  return html`<section class="panel alert" aria-labelledby="warnings-title">
    <h3 id="warnings-title">To know before you decide</h3>
    <ul class="warnings">
      ${[...findings, ...result.warnings].map((one) => html`<li>${one.message}${'page' in one ? html` <small>page ${one.page}</small>` : NOTHING}</li>`)}
      ${conflicts.map(
        (conflict) =>
          html`<li>
            ${conflict.message}
            <ul class="quotes">
              ${conflict.evidence.flatMap((id) => marks.get(id) ?? []).map((mark) => reason(mark, seen))}
            </ul>
          </li>`,
      )}
    </ul>
  </section>`;
}
