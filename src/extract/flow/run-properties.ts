import type { HiddenReason } from '../../domain/text-layer.ts';

/** What a run's type setting says, as far as a reader's eye depends on it; absent means inherited. */
export interface RunProperties {
  bold?: boolean;
  caps?: boolean;
  vanish?: boolean;
  /** Half points. */
  size?: number;
  /** `RRGGBB`, or `auto`. */
  color?: string;
  /** Something other than white is painted behind the run itself. */
  shaded?: boolean;
  /** What lies behind it is known, and covers whatever else the page shows there. */
  backed?: boolean;
  /** Why it cannot be seen, where the format's reader has found that out by itself. */
  hidden?: HiddenReason;
}

/** Text of two points or less cannot be read. */
const TINY_HALF_POINTS = 4;
/** A colour whose channels all reach F0 has a contrast below 1.15 to 1 on white paper (WCAG 2, 1.4.3). */
const NEAR_WHITE = /^(?:f[0-9a-f]){3}$/i;

/** Why a reader would not see a run on white paper; null when it is seen. */
export function hiddenReason(run: RunProperties): HiddenReason | null {
  if (run.hidden) return run.hidden;
  if (run.vanish) return 'vanish';
  if (run.size !== undefined && run.size > 0 && run.size <= TINY_HALF_POINTS) return 'tiny';
  if (run.color !== undefined && !run.shaded && isNearWhite(run.color)) return 'no_contrast';
  return null;
}

/** Whether a colour `RRGGBB` cannot be told from white paper. */
export function isNearWhite(color: string): boolean {
  return NEAR_WHITE.test(color);
}
