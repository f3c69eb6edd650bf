import { EventQueue } from './event-queue.ts';

/** Where jobs wait in a row for one of so many servers. */
export interface Station {
  readonly servers: number;
  /** Jobs that a server takes together, of those that wait when it begins. Default: one. */
  readonly together?: number;
}

/** One stay at a station. */
export interface Visit {
  readonly station: string;
  /** Draws the seconds that it takes. @param jobs that are served together */
  readonly seconds: (jobs: number) => number;
}

/** How jobs come in: a new one whenever one ends, or at times of their own. */
export type Source =
  | { readonly kind: 'closed'; readonly inHand: number }
  | { readonly kind: 'open'; readonly between: () => number };

export interface Model {
  readonly stations: Readonly<Record<string, Station>>;
  /** What each job does, in order. */
  readonly visits: readonly Visit[];
  readonly source: Source;
  /** Jobs simulated; the first tenth is not counted, as the system fills meanwhile. */
  readonly jobs: number;
}

export interface Simulated {
  /** Jobs a second. */
  readonly throughput: number;
  readonly stations: Readonly<Record<string, StationUse>>;
}

export interface StationUse {
  /** Of its servers' time, what they were busy. */
  readonly utilisation: number;
  /** Seconds that a visit waited, on average. */
  readonly meanWait: number;
}

interface Job {
  visit: number;
  arrived: number;
}

interface State {
  busy: number;
  readonly waiting: Job[];
  head: number;
  busySeconds: number;
  waited: number;
  visits: number;
}

type Event = { readonly kind: 'arrival' } | { readonly kind: 'end'; readonly jobs: readonly Job[] };

/** Plays a model event by event: each station serves in the order of arrival. */
export function simulate({ stations, visits, source, jobs }: Model): Simulated {
  const states = new Map(Object.keys(stations).map((name) => [name, emptyState()]));
  const events = new EventQueue<Event>();
  const warmUp = Math.floor(jobs / 10);
  let now = 0;
  let done = 0;
  let countedFrom = 0;
  const arrive = (job: Job): void => {
    job.arrived = now;
    const { station } = visits[job.visit]!;
    const state = states.get(station)!;
    if (state.busy < stations[station]!.servers) begin([job], state);
    else state.waiting.push(job);
  };
  const begin = (some: readonly Job[], state: State): void => {
    const seconds = visits[some[0]!.visit]!.seconds(some.length);
    state.busy++;
    state.busySeconds += seconds;
    for (const job of some) state.waited += now - job.arrived;
    state.visits += some.length;
    events.push(now + seconds, { kind: 'end', jobs: some });
  };
  const free = (name: string): void => {
    const state = states.get(name)!;
    state.busy--;
    const next = state.waiting.slice(state.head, state.head + (stations[name]!.together ?? 1));
    if (next.length === 0) return;
    state.head += next.length;
    if (state.head > 1_000) (state.waiting.splice(0, state.head), (state.head = 0));
    begin(next, state);
  };
  const goOn = (job: Job): void => {
    job.visit++;
    if (job.visit < visits.length) return arrive(job);
    done++;
    if (done === warmUp) {
      countedFrom = now;
      for (const each of states.values()) forget(each);
    }
    if (source.kind === 'closed') arrive({ visit: 0, arrived: now });
  };
  if (source.kind === 'open') events.push(source.between(), { kind: 'arrival' });
  else for (let i = 0; i < source.inHand; i++) arrive({ visit: 0, arrived: 0 });
  while (done < jobs) {
    const { at, event } = events.pop()!;
    now = at;
    if (event.kind === 'end') {
      free(visits[event.jobs[0]!.visit]!.station);
      for (const job of event.jobs) goOn(job);
    } else {
      arrive({ visit: 0, arrived: now });
      if (source.kind === 'open') events.push(now + source.between(), { kind: 'arrival' });
    }
  }
  const seconds = now - countedFrom;
  const uses = [...states].map(([name, state]) => [
    name,
    {
      utilisation: Math.min(1, state.busySeconds / (seconds * stations[name]!.servers)),
      meanWait: state.visits === 0 ? 0 : state.waited / state.visits,
    },
  ]);
  return { throughput: (jobs - warmUp) / seconds, stations: Object.fromEntries(uses) };
}

function emptyState(): State {
  return { busy: 0, waiting: [], head: 0, busySeconds: 0, waited: 0, visits: 0 };
}

function forget(state: State): void {
  state.busySeconds = 0;
  state.waited = 0;
  state.visits = 0;
}
