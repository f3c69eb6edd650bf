import type { CriterionScore, DimensionScore, TaggedResult } from '../../../domain/result.ts';
import { oneLine } from '../../../report/safe-text.ts';
import { capital } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { foldedQuotes } from '../parts/folded.ts';
import { dimensionBar } from '../parts/score-bar.ts';
import { INVOLVEMENT_WORDS, SECTION_WORDS } from '../words/document.ts';
import type { Marked } from './marks.ts';

/** Each dimension with its points, and under it what earned them, in the words of the resume. */
export function reasons(result: TaggedResult, marks: ReadonlyMap<string, Marked>): Html {
  const seen = new Set<string>();
  return html`${result.dimensions.map((dimension, index) => {
    const sentence = result.level.reasons[index];
    return html`<section class="dimension d${index % 8}" aria-labelledby="d-${index}">
      <header>
        <h3 id="d-${index}"><span class="swatch" aria-hidden="true"></span>${dimension.label}</h3>
        <span class="points"><b>${dimension.points}</b> of ${dimension.max}</span>
      </header>
      ${dimensionBar(dimension, index)}
      ${sentence ? html`<p class="sentence">${withoutLabel(sentence, dimension.label)}</p>` : NOTHING}
      ${criteria(dimension, marks, seen)}
    </section>`;
  })}`;
}

/** The label stands above already. */
function withoutLabel(sentence: string, label: string): string {
  if (!sentence.startsWith(`${label}: `)) return sentence;
  const rest = sentence.slice(label.length + 2);
  return capital(rest);
}

function criteria(
  { criteria: all }: DimensionScore,
  marks: ReadonlyMap<string, Marked>,
  seen: Set<string>,
): Html {
  const earned = all.filter(({ points }) => points > 0);
  const without = all.filter(({ points }) => points === 0);
  return html`${earned.map((one) => criterion(one, marks, seen))}
  ${without.length > 0 ? html`<p class="without">Nothing found for ${without.map(({ label }) => label).join(', ')}.</p>` : NOTHING}`;
}

function criterion(
  { label, points, max, evidence }: CriterionScore,
  marks: ReadonlyMap<string, Marked>,
  seen: Set<string>,
): Html {
  const own = evidence.flatMap((id) => marks.get(id) ?? []);
  const items = own.map((mark) => reason(mark, seen));
  return html`<div class="criterion">
    <h4>
      ${capital(label)}<span class="points">${points}<small>/${max}</small></span>
    </h4>
    ${foldedQuotes(items)}
  </div>`;
}

/** One quote; its first place in the list is where boxes lead to. */
export function reason(mark: Marked, seen: Set<string>, extra: Html | '' = NOTHING): Html {
  const { evidence } = mark.use;
  const anchor = seen.has(mark.id) ? NOTHING : html` id="r-${mark.id}"`;
  seen.add(mark.id);
  const quote = evidence.parts.map((part) => oneLine(part.quote)).join(' … ');
  return html`<li class="reason ${mark.look}" ${anchor} data-e="${mark.id}">
    <a href="#m-${mark.id}"
      ><span class="context">${tail(evidence.prefix)}</span><q>${quote}</q
      ><span class="context">${head(evidence.suffix)}</span></a
    >
    <small>${facts(mark).join(' · ')}</small>${extra}
  </li>`;
}

function facts(mark: Marked): string[] {
  const { evidence } = mark.use;
  const page = evidence.parts[0]?.page;
  return [
    ...(evidence.assertion ? [INVOLVEMENT_WORDS[evidence.assertion.involvement]] : []),
    SECTION_WORDS[evidence.section],
    ...(page === null || page === undefined ? [] : [`page ${page}`]),
    ...(evidence.origin === 'ocr' ? ['recognised in a picture'] : []),
  ];
}

function tail(prefix: string): string {
  const text = oneLine(prefix);
  return text === '' ? '' : `…${text}${/\s$/.test(prefix) ? ' ' : ''}`;
}

/** Nothing where only the end of the sentence follows. */
function head(suffix: string): string {
  const text = oneLine(suffix);
  if (/^\W*$/.test(text)) return text;
  return `${/^\s/.test(suffix) ? ' ' : ''}${text}…`;
}
