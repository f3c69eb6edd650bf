import { scheduleScopeManagement } from '../../../src/signals/detectors/schedule-scope-management.ts';
import { testDetector } from '../table.ts';

testDetector(scheduleScopeManagement, [
  '«Created project plans»',
  '«WBS»',
  '«Project schedule»',
  '«Scope management»',
  '«Developed timelines»',
  '«Managed project schedules, scope and cost»',
  '«Planning and scheduling»',
  'Developed «project plans and schedules».',
  '«Managed scope, schedule and budget».',
  `Created «work breakdown
structures» for each phase.`,
  '«Tracked milestones» to completion.',
  'Delivered «on time» and within budget.',
  '«Maintained the integrated master schedule».',
  { text: '«Project scheduling»', section: 'skills' },
  '«Defined project scope and objectives».',
  'Built «Gantt charts»',
  '«Managed changes to scope».',
  '«Met deadlines»',
  // Shifts, classes, meals.
  'Made weekly work schedules for clerks.',
  { text: '«Wrote lesson plans»', guard: 'other_schedule' },
  'Scheduled patients',
  { text: '«Managed employee schedules»', guard: 'other_schedule' },
  'Sold dental plans',
  // Other wordings of the same acts, and near-misses.
  '«Kept scope» under control through change requests',
  '«Built the integrated master schedule»',
  '«Schedule store openings» with construction',
  '«Critical path» followed weekly',
  'Work plans and «milestones maintained»',
  '«Delivered on time and within scope»',
  'Baseline, forecast and «earned value»',
  '«Sequenced 40 releases» over two years',
  '«Tracked tasks», dependencies and dates',
  '«Timelines agreed» and kept',
  "Scheduled employees' shifts",
  'Scheduled appointments for doctors',
  'Kept a spreadsheet of scheduled deliveries',
]);
