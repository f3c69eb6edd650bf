import type { Detector } from '../detector.ts';
import { budget } from './budget.ts';
import { certification } from './certification.ts';
import { changeManagement } from './change-management.ts';
import { claimedYears } from './claimed-years.ts';
import { cloudMigration } from './cloud-migration.ts';
import { complianceFramework } from './compliance-framework.ts';
import { contractNegotiation } from './contract-negotiation.ts';
import { crossFunctionalLeadership } from './cross-functional-leadership.ts';
import { enterpriseScope } from './enterprise-scope.ts';
import { executiveCommunication } from './executive-communication.ts';
import { governance } from './governance.ts';
import { industryDomain } from './industry-domain.ts';
import { itAudit } from './it-audit.ts';
import { legacyMigration } from './legacy-migration.ts';
import { methodologyAgile } from './methodology-agile.ts';
import { methodologyWaterfall } from './methodology-waterfall.ts';
import { moduleImplementation } from './module-implementation.ts';
import { msProject } from './ms-project.ts';
import { peopleLeadership } from './people-leadership.ts';
import { planview } from './planview.ts';
import { ppmToolOther } from './ppm-tool-other.ts';
import { requirementsTranslation } from './requirements-translation.ts';
import { riskManagement } from './risk-management.ts';
import { scheduleScopeManagement } from './schedule-scope-management.ts';
import { sdlc } from './sdlc.ts';
import { stakeholderManagement } from './stakeholder-management.ts';
import { strategicPlanning } from './strategic-planning.ts';
import { systemsIntegration } from './systems-integration.ts';
import { teamSize } from './team-size.ts';
import { vendorManagement } from './vendor-management.ts';

/** Every detector, in the catalogue's order. A detector that is not listed here is never run. */
export const DETECTORS: readonly Detector[] = [
  planview,
  msProject,
  ppmToolOther,
  vendorManagement,
  contractNegotiation,
  governance,
  complianceFramework,
  itAudit,
  legacyMigration,
  cloudMigration,
  systemsIntegration,
  enterpriseScope,
  moduleImplementation,
  budget,
  teamSize,
  crossFunctionalLeadership,
  peopleLeadership,
  strategicPlanning,
  executiveCommunication,
  riskManagement,
  requirementsTranslation,
  methodologyAgile,
  methodologyWaterfall,
  sdlc,
  industryDomain,
  changeManagement,
  stakeholderManagement,
  scheduleScopeManagement,
  certification,
  claimedYears,
];
