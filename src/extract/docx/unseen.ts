import type { HiddenReason } from '../../domain/text-layer.ts';
import { cannotBeSeen, WHITE } from '../flow/contrast.ts';
import { resolveColor, resolveSurface } from './colors.ts';
import type { Color } from './colors.ts';
import type { DocxRun } from './run-properties.ts';
import type { Theme } from './theme.ts';

/** Half points: text of two points or less cannot be read. */
const TINY_HALF_POINTS = 4;
/** Percent of their width to which letters may be squeezed. */
const SQUEEZED = 10;

/** What lies behind a run, and whether it can be seen on it. */
export interface Seen {
  readonly reason: HiddenReason | null;
  /** Whether it is known what lies behind: something opaque, not whatever else the page shows. */
  readonly backed: boolean;
}

/**
 * Whether a reader sees a run.
 *
 * @param behind what its paragraph, cell or text box paints; null for nothing
 */
export function seenOn(run: DocxRun, behind: Color | null, theme: Theme): Seen {
  const own = run.marker ?? run.shading ?? null;
  const surface = own === null ? behind : resolveSurface(own, theme);
  const backed = surface !== null;
  return { reason: reasonOf(run, surface ?? WHITE, theme), backed };
}

function reasonOf(run: DocxRun, surface: Color, theme: Theme): HiddenReason | null {
  if (run.vanish) return 'vanish';
  if (run.size !== undefined && run.size > 0 && run.size <= TINY_HALF_POINTS) return 'tiny';
  if (run.scale !== undefined && run.scale <= SQUEEZED) return 'tiny';
  if (run.clear) return 'transparent';
  const ink = run.ink === undefined ? null : resolveColor(run.ink, theme);
  // Automatic ink stands out from whatever is behind it.
  if (ink === null || ink === 'unknown' || surface === 'unknown') return null;
  return cannotBeSeen(ink, surface) ? 'no_contrast' : null;
}
