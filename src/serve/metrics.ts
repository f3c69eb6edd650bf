import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Telemetry } from '../telemetry.ts';

/** What a process has counted since it began, in the text format of Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts what it is told. */
  readonly telemetry: Telemetry;
}

/** Seconds: from a text that is judged in milliseconds to a scan that takes minutes. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180];

/** @param version of leveltag, as a label that dashboards can show */
export function openMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'leveltag_' });
  new Gauge({
    name: 'leveltag_build_info',
    help: 'Always 1; the labels say which leveltag and Node this is.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.versions.node }, 1);
  const stages = new Histogram({
    name: 'leveltag_stage_seconds',
    help: 'What each part of the work on a document took.',
    labelNames: ['stage'],
    buckets: BUCKETS,
    registers,
  });
  const documents = counter(
    'leveltag_documents_total',
    'Documents that came to a result, by level or by the code of why they have none.',
    'outcome',
  );
  const tries = counter(
    'leveltag_failed_tries_total',
    'Tries of jobs that ended without a result, by the code of the error.',
    'queue',
    'code',
  );
  const givenUp = counter(
    'leveltag_given_up_total',
    'Jobs whose tries ran out, or whose worker died with them too often.',
    'queue',
  );
  const children = counter(
    'leveltag_pool_restarts_total',
    'Child processes that were lost in the middle of a file and replaced, by why.',
    'loss',
  );
  return {
    registry,
    telemetry: {
      stageDone: (stage, seconds) => stages.observe({ stage }, seconds),
      settled: (outcome) => documents.inc({ outcome }),
      tryFailed: (queue, code) => tries.inc({ queue, code }),
      givenUp: (queue) => givenUp.inc({ queue }),
      childLost: (loss) => children.inc({ loss }),
    },
  };

  function counter<Label extends string>(
    name: string,
    help: string,
    ...labelNames: Label[]
  ): Counter<Label> {
    return new Counter({ name, help, labelNames, registers });
  }
}
