import { describe, expect, test } from 'vitest';
import { EventQueue } from '../../scripts/scaling/event-queue.ts';
import { exponential, randomFrom } from '../../scripts/scaling/random.ts';
import { simulate } from '../../scripts/scaling/simulate.ts';

/** The mean wait of M/M/c, by Erlang's C formula. */
function erlangWait(arrivals: number, service: number, servers: number): number {
  const load = arrivals * service;
  let term = 1;
  let sum = 0;
  for (let k = 0; k < servers; k++) {
    sum += term;
    term *= load / (k + 1);
  }
  const last = term * (servers / (servers - load));
  return ((last / (sum + last)) * service) / (servers - load);
}

function openSystem(servers: number, between: () => number, seconds: () => number) {
  const { stations } = simulate({
    stations: { one: { servers } },
    visits: [{ station: 'one', seconds }],
    source: { kind: 'open', between },
    jobs: 400_000,
  });
  return stations['one']!;
}

describe('known results of queueing theory', () => {
  test.each([
    [1, 0.5],
    [1, 0.8],
    [2, 1.5],
    [5, 4],
    [20, 15],
  ])('M/M/%i at a load of %d waits as Erlang says', (servers, arrivals) => {
    const random = randomFrom(100 + servers);
    const { meanWait, utilisation } = openSystem(
      servers,
      () => exponential(random, 1 / arrivals),
      () => exponential(random, 1),
    );
    expect(meanWait / erlangWait(arrivals, 1, servers)).toBeCloseTo(1, 1);
    expect(utilisation).toBeCloseTo(arrivals / servers, 2);
  });

  test('M/D/1 waits half as long as M/M/1', () => {
    const random = randomFrom(7);
    const { meanWait } = openSystem(
      1,
      () => exponential(random, 1 / 0.7),
      () => 1,
    );
    expect(meanWait / (erlangWait(0.7, 1, 1) / 2)).toBeCloseTo(1, 1);
  });

  test('two exponential stations with three jobs between them: the exact throughput of the closed network', () => {
    const random = randomFrom(3);
    const seconds = () => exponential(random, 1);
    const { throughput } = simulate({
      stations: { a: { servers: 1 }, b: { servers: 1 } },
      visits: [
        { station: 'a', seconds },
        { station: 'b', seconds },
      ],
      source: { kind: 'closed', inHand: 3 },
      jobs: 400_000,
    });
    // N / (N + M - 1) for M equal stations.
    expect(throughput).toBeCloseTo(3 / 4, 2);
  });
});

test('the slowest station bounds what a closed system does', () => {
  const { throughput, stations } = simulate({
    stations: { workers: { servers: 50 }, database: { servers: 2 } },
    visits: [
      { station: 'workers', seconds: () => 0.1 },
      { station: 'database', seconds: () => 0.01 },
    ],
    source: { kind: 'closed', inHand: 100 },
    jobs: 20_000,
  });
  expect(throughput).toBeCloseTo(200, 0);
  expect(stations['database']!.utilisation).toBeGreaterThan(0.99);
});

test('the same seed gives the same', () => {
  const once = () => {
    const random = randomFrom(1);
    return openSystem(
      2,
      () => exponential(random, 1),
      () => exponential(random, 1),
    );
  };
  expect(once()).toEqual(once());
});

test('events come in the order of their times, equal ones as they were put in', () => {
  const events = new EventQueue<string>();
  for (const [at, name] of [
    [3, 'd'],
    [1, 'a'],
    [2, 'b'],
    [2, 'c'],
    [5, 'e'],
  ] as const)
    events.push(at, name);
  expect(Array.from({ length: 5 }, () => events.pop()!.event).join('')).toBe('abcde');
  expect(events.pop()).toBeUndefined();
});

test('what waits is served together, and shares what a service takes', () => {
  const bulk = (together: number) =>
    simulate({
      stations: { log: { servers: 1, together } },
      visits: [{ station: 'log', seconds: (jobs) => 0.01 + 0.001 * jobs }],
      source: { kind: 'closed', inHand: 40 },
      jobs: 20_000,
    }).throughput;
  expect(bulk(1)).toBeCloseTo(1 / 0.011, 0);
  expect(bulk(10)).toBeCloseTo(10 / 0.02, 0);
  // More than there are in hand are never served together: 40 of them, in one service.
  expect(bulk(100)).toBeLessThanOrEqual(40 / 0.05 + 1);
});
