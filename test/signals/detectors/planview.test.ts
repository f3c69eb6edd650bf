import { planview } from '../../../src/signals/detectors/planview.ts';
import { testDetector } from '../table.ts';

testDetector(planview, [
  {
    text: 'Used «Planview PPM» daily.',
    value: 'Planview',
    assertion: { involvement: 'contributed', time: 'past' },
  },
  {
    text: 'Administered «Planview\nEnterprise» for 400 users.',
    value: 'Planview Enterprise One',
    assertion: { involvement: 'led' },
  },
  { text: 'Maintained schedules in «Plan-\nview» and reported status.', value: 'Planview' },
  { text: 'Tools: Visio, «Planview», Jira', assertion: { involvement: 'listed' } },
  { text: 'Skills: «Planveiw», Excel', section: 'skills', value: 'Planview' },
  { text: 'Portfolio tool: «Plan View», Jira', section: 'skills' },
  { text: 'Rolled out «Planview AdaptiveWork» to 12 teams.', value: 'Planview AdaptiveWork' },
  { text: 'No less than 5 years of «Planview».', assertion: { polarity: 'affirmed' } },
  { text: 'Not only «Planview» but also Clarity.', assertion: { polarity: 'affirmed' } },
  { text: 'Python is no longer used; «Planview» since 2019.', assertion: { polarity: 'affirmed' } },
  { text: 'No experience with «Planview».', guard: 'negated' },
  { text: 'Seeking a role using «Planview».', section: 'summary', guard: 'planned' },
  { text: 'LinkedIn Learning: «Planview» basics', guard: 'trained_only' },
  { text: 'Familiar with «Planview».', section: 'skills', guard: 'trained_only' },
  { text: 'Senior Consultant, «Planview», Inc.', guard: 'employer' },
  { text: 'The ideal candidate has used «Planview».', guard: 'job_advert' },
  { text: 'Lives in Plainview, NY 11803' },
  { text: 'Drew the plan view and the elevation of the pump house.' },
  { text: 'Wrote changepoint detection in R.' },
]);
