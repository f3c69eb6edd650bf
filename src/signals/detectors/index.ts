import type { Detector } from '../detector.ts';
import { legacyMigration } from './legacy-migration.ts';
import { planview } from './planview.ts';
import { vendorManagement } from './vendor-management.ts';

/** Every detector, in the catalogue's order. A detector that is not listed here is never run. */
export const DETECTORS: readonly Detector[] = [planview, vendorManagement, legacyMigration];
