import { sdlc } from '../../../src/signals/detectors/sdlc.ts';
import { testDetector } from '../table.ts';

testDetector(sdlc, [
  { text: 'Managed «all phases of the SDLC».', assertion: { involvement: 'led' } },
  { text: 'Ran the «software development life\ncycle» for billing.' },
  { text: 'Experienced in the «software development lifecycle» («SDLC»)', section: 'summary' },
  { text: '«Full project life cycle» from charter on' },
  { text: 'Owned delivery «from requirements gathering to go-live».' },
  { text: 'Managed «all phases of the software project».' },
  { text: 'Led «end-to-end delivery» of a portal.' },
  { text: 'Familiar with «SDLC»', section: 'skills', guard: 'trained_only' },
  { text: 'Kept customer life cycle data clean.' },
  { text: 'Moved from Ohio to Texas in 2012.' },
  { text: 'Studied the life cycle of frogs.' },
  { text: 'From 2012 to completion of the contract' },
  'Managed «all phases: requirements, design, development, testing», rollout.',
  'Saw all phases of the moon.',
  'Ran «requirements, analysis, design, build and testing» of three sites',
  'Requirements for the design of buildings',
  'Took part in various stages of application development.',
  'Reviewed different phases of the project',
  'Worked in «all stages of application development».',
  'Sat with users during «requirements gathering, detailed level design, development, system test» and launch.',
]);
