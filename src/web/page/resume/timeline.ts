import type { PositionResult, TaggedResult } from '../../../domain/result.ts';
import { oneLine } from '../../../report/safe-text.ts';
import { monthText, tenureText } from '../format.ts';
import { html, NOTHING, type Html } from '../html.ts';
import { noteWords } from '../words/document.ts';

interface Scale {
  /** Months since year 0 of the first January and of the end. */
  readonly from: number;
  readonly to: number;
}

/** The positions as bars over the years, each with its tenure; what counts as IT project management stands out. */
export function timeline({ experience, anchor }: TaggedResult): Html {
  const { positions } = experience;
  if (positions.length === 0) return html`<p class="empty-line">No positions were found in it.</p>`;
  const scale = scaleOf(positions, anchor.date);
  return html`<ol class="timeline">
      ${positions.map((position) => row(position, scale))}
    </ol>
    ${scale ? axis(scale) : NOTHING}
    <p class="key">
      <span class="pm-key">counts as running IT projects</span
      ><span class="other-key">other work</span><span class="vague-key">dates leave it open</span>
    </p>`;
}

function scaleOf(positions: readonly PositionResult[], today: string): Scale | null {
  const starts = positions.flatMap(({ start }) => (start ? [monthIndex(start.min)] : []));
  if (starts.length === 0) return null;
  const ends = positions.flatMap(({ end }) => (end ? [monthIndex(end.max)] : []));
  const first = Math.min(...starts);
  return { from: first - (first % 12), to: Math.max(monthIndex(today), ...ends) + 1 };
}

function monthIndex(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
}

function row(position: PositionResult, scale: Scale | null): Html {
  const { title, employer, itPm, months, notes, current } = position;
  return html`<li class="${itPm.counts ? 'pm' : 'other'}">
    <span class="who" title="${[title, employer].map((text) => oneLine(text ?? '')).join(', ')}"
      ><b>${title ? oneLine(title) : 'Position without a title'}</b
      >${employer ? html` <span class="employer">${oneLine(employer)}</span>` : NOTHING}</span
    >
    ${scale ? html`<svg class="span" width="100%" height="14" aria-hidden="true">${grid(scale)}${bars(position, scale)}</svg>` : html`<span></span>`}
    <span class="tenure"
      ><b>${tenureText(months)}</b>
      <small
        >${datesText(position)}${current ? html` <span class="tag">current</span>` : NOTHING}${notes.map((note) => html` <span class="tag doubt">${noteWords(note)}</span>`)}${itPm.by === 'duties' ? html` <span class="tag">by its duties</span>` : NOTHING}</small
      ></span
    >
  </li>`;
}

function datesText({ start, end, current }: PositionResult): string {
  if (start === null && end === null) return '';
  const from = start ? monthText(start.min) : '?';
  return `${from} – ${current ? 'now' : end ? monthText(end.max) : '?'}`;
}

function bars({ start, end }: PositionResult, scale: Scale): Html | '' {
  if (start === null || end === null) return NOTHING;
  const [first, last] = [monthIndex(start.min), monthIndex(end.max) + 1];
  const [sureFirst, sureLast] = [monthIndex(start.max), monthIndex(end.min) + 1];
  return html`<rect
      class="vague"
      x="${percent(first, scale)}%"
      width="${width(first, last, scale)}%"
      y="2"
      height="10"
      rx="3"
    />${
      sureLast > sureFirst
        ? html`<rect
            class="sure"
            x="${percent(sureFirst, scale)}%"
            width="${width(sureFirst, sureLast, scale)}%"
            y="2"
            height="10"
            rx="3"
          />`
        : NOTHING
    }`;
}

function percent(month: number, { from, to }: Scale): string {
  return String(Math.round((10_000 * (month - from)) / (to - from)) / 100);
}

function width(from: number, to: number, scale: Scale): string {
  return String(
    Math.max(0.4, Number(percent(to, scale)) - Number(percent(from, scale))).toFixed(2),
  );
}

function grid(scale: Scale): Html {
  return html`${yearsOf(scale).map((year) => html`<line x1="${percent(12 * year, scale)}%" x2="${percent(12 * year, scale)}%" y1="0" y2="14" />`)}`;
}

function axis(scale: Scale): Html {
  return html`<div class="timeline-axis" aria-hidden="true">
    <svg width="100%" height="16">
      ${yearsOf(scale).map((year) => html`<text x="${percent(12 * year, scale)}%" y="12">${year}</text>`)}
    </svg>
  </div>`;
}

/** At most seven, so that they stand apart on a telephone too. */
function yearsOf({ from, to }: Scale): number[] {
  const [first, last] = [Math.ceil(from / 12), Math.floor((to - (to - from) / 16) / 12)];
  const step = Math.max(1, Math.ceil((last - first + 1) / 7));
  const years: number[] = [];
  for (let year = first; year <= last; year += step) years.push(year);
  return years;
}
