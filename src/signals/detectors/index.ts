import type { Detector } from '../detector.ts';
import { planview } from './planview.ts';

/** Every detector, in the catalogue's order. A detector that is not listed here is never run. */
export const DETECTORS: readonly Detector[] = [planview];
