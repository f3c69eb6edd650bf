import { html, NOTHING, type Html } from '../html.ts';
import { UNTAGGED_WORDS } from '../words/document.ts';
import { LEVEL_WORDS } from '../words/levels.ts';

/** A level, or why there is none; `overridden` where a person decided it. */
export function levelBadge(verdict: string | null, overridden = false): Html {
  const words = verdictWords(verdict);
  const look = verdict !== null && verdict in LEVEL_WORDS ? verdict : 'none';
  return html`<span class="level ${look}"
    >${words}${overridden ? html`<span class="by-hand" title="Decided by a person"><span aria-hidden="true">✎</span><span class="visually-hidden"> (decided by a person)</span></span>` : NOTHING}</span
  >`;
}

export function verdictWords(verdict: string | null): string {
  if (verdict === null) return 'No level';
  const all: Readonly<Record<string, string>> = { ...UNTAGGED_WORDS, ...LEVEL_WORDS };
  return all[verdict] ?? verdict;
}
