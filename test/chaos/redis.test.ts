import { describe } from 'vitest';
import { hasRedis } from '../queue/redis-server.ts';
import { sufferChaos } from './suite.ts';

describe.runIf(hasRedis())('the queue in Redis', () => sufferChaos('redis'));
