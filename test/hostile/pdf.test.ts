import { HOSTILE_CASES } from '../../scripts/hostile/index.ts';
import { testSurvival } from './survive.ts';

testSurvival(HOSTILE_CASES.filter(({ name }) => name.startsWith('pdf: ')));
