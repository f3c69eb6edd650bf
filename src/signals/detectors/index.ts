import type { Detector } from '../detector.ts';
import { certification } from './certification.ts';
import { claimedYears } from './claimed-years.ts';
import { complianceFramework } from './compliance-framework.ts';
import { methodologyAgile } from './methodology-agile.ts';
import { methodologyWaterfall } from './methodology-waterfall.ts';
import { msProject } from './ms-project.ts';
import { planview } from './planview.ts';
import { ppmToolOther } from './ppm-tool-other.ts';
import { sdlc } from './sdlc.ts';

/** Every detector, in the catalogue's order. A detector that is not listed here is never run. */
export const DETECTORS: readonly Detector[] = [
  planview,
  msProject,
  ppmToolOther,
  complianceFramework,
  methodologyAgile,
  methodologyWaterfall,
  sdlc,
  certification,
  claimedYears,
];
