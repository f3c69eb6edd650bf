import type { HiddenReason } from '../../domain/text-layer.ts';
import type { RunProperties } from '../flow/run-properties.ts';
import { type Color, resolveSurface } from './colors.ts';
import type { ParagraphDraft } from './drafts.ts';
import type { Ground } from './ground.ts';
import type { DocxRun } from './run-properties.ts';
import type { ResolvedStyle } from './styles.ts';
import type { Theme } from './theme.ts';
import { seenOn } from './unseen.ts';

/** What was made of a run's own properties where it stood last. */
interface Resolved {
  readonly style: ResolvedStyle;
  readonly behind: Color | null;
  readonly hides: HiddenReason | null;
  readonly run: RunProperties;
}

/** What runs look like once the styles of their paragraphs and what is painted behind them are taken in. */
export class ResolvedRuns {
  readonly #theme: Theme;
  /** By properties that runs share. */
  readonly #resolved = new Map<DocxRun, Resolved>();

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  /** @param draft with a run that is open */
  resolve(draft: ParagraphDraft, style: ResolvedStyle, ground: Ground): RunProperties {
    const behind = this.#behind(draft, style) ?? ground.color;
    const hides = ground.hides ?? draft.hides;
    const last = this.#resolved.get(draft.run!);
    if (last && last.style === style && last.behind === behind && last.hides === hides) {
      return last.run;
    }
    const run = { ...style.run, ...draft.run };
    const { reason, backed } = seenOn(run, behind, this.#theme);
    const hidden = hides ?? reason;
    const resolved = { ...run, backed, ...(hidden && { hidden }) };
    if (draft.shared) this.#resolved.set(draft.run!, { style, behind, hides, run: resolved });
    return resolved;
  }

  /** What a paragraph itself paints behind its text. */
  #behind(draft: ParagraphDraft, style: ResolvedStyle): Color | null {
    if (draft.shading !== undefined) return draft.shading;
    return style.shading && resolveSurface(style.shading, this.#theme);
  }
}
