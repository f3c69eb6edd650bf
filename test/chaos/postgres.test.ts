import { describe } from 'vitest';
import { sufferChaos } from './suite.ts';

describe('the queue in the database', () => sufferChaos('postgres'));
