import { expect, test } from 'vitest';
import { LAYOUTS } from '../../scripts/scaling/assumptions.ts';
import { scalingPage } from '../../scripts/scaling/page.ts';
import { type Measured, oneMachine, plan } from '../../scripts/scaling/plan.ts';

/** 20 ms to read, 4 ms of a core in the database; 32 results together take 64 ms in the log, so 500 a second. */
const MEASURED: Measured = {
  cores: 2,
  crowding: 1,
  service: {
    reading: [0.01, 0.02, 0.03],
    database: { alone: 0.004, full: 0.002, logged: { transaction: 0.004, result: 0.001875 } },
    queue: { postgres: 0.001, redis: 0.0002 },
    workers: [{ processes: 1, files: 10, filesPerSecond: 45 }],
  },
};
const [one, , , partitioned] = LAYOUTS;

test('few workers are bound by reading, many by the log, which no more workers move', () => {
  const few = plan(MEASURED, one!, 2);
  const many = plan(MEASURED, one!, 50);
  expect(few.busiest).toBe('readers');
  expect(few.documentsPerSecond).toBeGreaterThan(90);
  expect(many.busiest).toBe('log');
  expect(many.documentsPerSecond / 500).toBeCloseTo(1, 1);
  expect(plan(MEASURED, one!, 200).documentsPerSecond).toBeLessThan(550);
});

test('partitions move the limit of the log', () => {
  const { documentsPerSecond } = plan(MEASURED, partitioned!, 100);
  expect(documentsPerSecond).toBeGreaterThan(3 * plan(MEASURED, one!, 100).documentsPerSecond);
});

test('a million costs more where workers stand idle', () => {
  const { dollarsPerMillion } = plan(MEASURED, one!, 16);
  expect(dollarsPerMillion).toBeGreaterThan(0);
  expect(plan(MEASURED, one!, 200).dollarsPerMillion).toBeGreaterThan(dollarsPerMillion);
});

test('one machine does no more than its cores allow', () => {
  const { throughput } = oneMachine(MEASURED, 2);
  // Two cores, 20 ms of reading and 6 ms of the database and the queue in it.
  expect(throughput / (2 / 0.026)).toBeCloseTo(1, 1);
});

test('where cores take from each other, reading takes longer', () => {
  const crowded = { ...MEASURED, crowding: 1.5 };
  // 30 ms of reading and 6 of the rest.
  expect(oneMachine(crowded, 2).throughput / (2 / 0.036)).toBeCloseTo(1, 1);
  expect(plan(crowded, one!, 2).documentsPerSecond).toBeLessThan(
    plan(MEASURED, one!, 2).documentsPerSecond / 1.3,
  );
});

test('the page says when it was made from a small run, and holds the plan against what was measured', () => {
  const machine = { node: 'v24', processor: 'made up', cores: 2, memoryGb: 4, load: 0 };
  const page = scalingPage(MEASURED, machine, true, 'command');
  expect(page).toContain('Made from a small run');
  expect(page).toMatch(/\| 1 +\| [\d.]+ \| 45 \|/);
  expect(scalingPage(MEASURED, machine, false, 'command')).not.toContain('small run');
});
