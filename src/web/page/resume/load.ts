import { LOCAL } from '../../../access/local.ts';
import { type OverrideStep, overrideHistory } from '../../../store/overrides.ts';
import { loadRelease, releaseId } from '../../../store/releases.ts';
import type { FoundRecord } from '../../../store/search.ts';
import { DEFAULT_RUBRIC } from '../../../rubric/default-rubric.ts';
import { safeNext } from '../../session/safe-next.ts';
import { show } from '../../shown.ts';
import type { Web } from '../../web.ts';
import { links } from '../links.ts';
import { LEVEL_WORDS } from '../words/levels.ts';
import { REASON_CODES } from './decide.ts';
import { explanationOf } from './explanation.ts';
import type { HistoryEntry, ResumeModel } from './model.ts';

/** How the address asks to see it. */
export interface Asked {
  readonly view: string | undefined;
  readonly back: string | undefined;
  readonly blind: boolean;
}

/** Pixels an inch: sharp on a screen of double density at the width that the page gives it. */
const DPI = 130;

export async function loadResume(
  web: Web,
  found: FoundRecord,
  { view, back, blind }: Asked,
): Promise<ResumeModel> {
  const { receipt } = found;
  const { db } = web.context.store;
  const { document, versions } = found.record.result;
  const [{ record, text }, steps, release] = await Promise.all([
    show(web, found, blind),
    overrideHistory(db, document.id),
    loadRelease(db, releaseId(versions)),
  ]);
  const hasPages = record.result.document.mediaType === 'application/pdf' && text !== null;
  const address = `/v1/results/${receipt}`;
  return {
    receipt,
    record,
    text,
    pageImage: hasPages
      ? (page) => `${address}/pages/${page}/image?dpi=${DPI}${blind ? '&blind=true' : ''}`
      : null,
    history: steps
      .filter(({ anchor }) => anchor === record.result.anchor.date)
      .map((step) => toEntry(step, blind))
      .reverse(),
    original: blind ? null : `${address}/original`,
    json: `${address}?withText=true${blind ? '&blind=true' : ''}`,
    show: view === 'text' || !hasPages ? 'text' : 'pages',
    back: back === undefined ? links.people : safeNext(back),
    explanation: explanationOf(record, release?.rubric ?? DEFAULT_RUBRIC),
  };
}

/** A note may name the person. */
function toEntry(step: OverrideStep, blind: boolean): HistoryEntry {
  const { level, reasonCode, by, at, note } = step;
  const reason = (REASON_CODES as Readonly<Record<string, string>>)[reasonCode] ?? reasonCode;
  const what =
    level === null ? 'took the decision back' : `decided ${LEVEL_WORDS[level]}: ${reason}`;
  return { at, by: actorWords(by), what, note: blind ? '' : note };
}

/** As the banner names whoever looks. */
function actorWords(actor: string): string {
  return actor === LOCAL.actor ? LOCAL.name : actor.replace(/^(user|token|oidc):/, '');
}
