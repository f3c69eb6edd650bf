import { availableParallelism } from 'node:os';
import { DEFAULT_LIMITS } from '../extract/limits.ts';
import type { ExtractLimits } from '../extract/limits.ts';
import { lostOutput } from './lost-task.ts';
import type { Loss } from './lost-task.ts';
import { Member } from './member.ts';
import type { Job } from './member.ts';
import { DEFAULT_PROCESS_LIMITS } from './process-limits.ts';
import type { ProcessLimits } from './process-limits.ts';
import type { Answer, TaskName, Tasks } from './protocol.ts';
import { CHILD_MODULE } from './sandbox.ts';
import { startWatchdog } from './watchdog.ts';
import type { Watchdog } from './watchdog.ts';

export interface PoolOptions {
  /** Child processes at most; they are started when needed. Default: one a core. */
  readonly size?: number;
  /** Children that are started at once, since there is work to come. Default: 0. */
  readonly prestart?: number;
  /** What differs from `DEFAULT_PROCESS_LIMITS`. */
  readonly processes?: Partial<ProcessLimits>;
  /** Default: `DEFAULT_LIMITS`. */
  readonly limits?: ExtractLimits;
  /** Told of each task that was lost, for the operator's log; it may quote the file. */
  readonly onFault?: (fault: Fault) => void;
  /** What children run: a module that calls `serveTasks`. Default: leveltag's own tasks. */
  readonly childModule?: URL;
}

export interface Fault {
  readonly task: TaskName;
  readonly loss: Loss;
  /** What the child said or printed last. */
  readonly detail: string;
}

export interface Pool {
  /**
   * Runs a task in a child. Bad files, crashes and hangs are typed outcomes of the output; tasks are
   * begun in the order in which they are handed in and may end in any.
   *
   * @throws PoolError when the pool is closed or no child can be started
   */
  run<Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
  ): Promise<Tasks[Name]['output']>;
  /** Ends all children at once and refuses what has not finished. */
  close(): Promise<void>;
}

export class PoolError extends Error {
  readonly code: 'pool_closed' | 'child_not_started';

  constructor(code: PoolError['code'], message: string) {
    super(message);
    this.name = 'PoolError';
    this.code = code;
  }
}

/** Children that may die before they are ready, one after another, before the pool gives up. */
const MAX_START_FAILURES = 2;
const MIB = 1024 * 1024;

/** A pool of child processes that read and judge files; one bad file costs one child, never the run. */
export function createPool(options: PoolOptions = {}): Pool {
  return new ProcessPool({
    size: Math.max(1, options.size ?? availableParallelism()),
    prestart: options.prestart ?? 0,
    processes: { ...DEFAULT_PROCESS_LIMITS, ...options.processes },
    limits: options.limits ?? DEFAULT_LIMITS,
    onFault: options.onFault ?? (() => {}),
    childModule: options.childModule ?? CHILD_MODULE,
  });
}

type Settings = Required<PoolOptions> & { readonly processes: ProcessLimits };

class ProcessPool implements Pool {
  readonly #options: Settings;
  readonly #members = new Set<Member>();
  readonly #queue: Job[] = [];
  #nextId = 1;
  #startFailures = 0;
  #closed = false;
  #watchdog: Watchdog | null = null;
  readonly #killAll = () => {
    for (const member of this.#members) member.kill();
  };

  constructor(options: Settings) {
    this.#options = options;
    // A child busy in a loop does not notice that its parent is gone.
    process.once('exit', this.#killAll);
    this.#startMembers(Math.min(options.prestart, options.size));
  }

  run<Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
  ): Promise<Tasks[Name]['output']> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(closed());
      const id = this.#nextId++;
      const job: Job = {
        id,
        task,
        input,
        resolve: resolve as Job['resolve'],
        reject,
        retried: false,
      };
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    process.off('exit', this.#killAll);
    this.#refuse(closed());
    this.#killAll();
    await Promise.all([...this.#members].map((member) => member.ended));
    this.#watchdog?.close();
  }

  #dispatch(): void {
    for (const member of this.#members) {
      const job = member.idle ? this.#queue.shift() : undefined;
      if (job) this.#start(member, job);
    }
    this.#grow();
    for (const member of this.#members) {
      if (this.#mayFeedAhead(member)) this.#start(member, this.#queue.shift()!);
    }
  }

  #start(member: Member, job: Job): void {
    member.start(job, this.#options.limits, this.#options.processes);
  }

  /**
   * Only while more wait than there are children: at the end of a run nothing must wait behind a slow file while
   * another child has nothing to do.
   */
  #mayFeedAhead(member: Member): boolean {
    const { size, processes } = this.#options;
    const isLast = member.served + 1 >= processes.recycleAfter;
    return this.#queue.length > size && member.mayHaveNext && !isLast;
  }

  /** Starts children for what waits, beyond those that are starting already. */
  #grow(): void {
    const starting = [...this.#members].filter((member) => !member.ready).length;
    const room = this.#options.size - this.#members.size;
    this.#startMembers(Math.min(room, this.#queue.length - starting));
  }

  #startMembers(count: number): void {
    for (let i = 0; i < count; i++) this.#members.add(this.#startMember());
    if (count > 0) this.#watch();
  }

  /** A child that is busy in a loop does not notice either that its parent was killed. */
  #watch(): void {
    this.#watchdog ??= startWatchdog();
    this.#watchdog.watch([...this.#members].flatMap(({ pid }) => pid ?? []));
  }

  #startMember(): Member {
    const { processes, childModule } = this.#options;
    return new Member(
      { maxHeapMb: processes.maxHeapMb, module: childModule },
      {
        ready: () => {
          this.#startFailures = 0;
          this.#dispatch();
        },
        answered: (member, job, message) => this.#answer(member, job, message),
        ended: (member, job, next) => this.#bury(member, job, next),
      },
    );
  }

  #answer(member: Member, job: Job, message: Answer): void {
    if (message.type === 'done') job.resolve(message.output);
    else this.#lose(job, 'parser_crashed', message.error);
    const { recycleAfter, recycleAboveMb } = this.#options.processes;
    if (member.served >= recycleAfter || message.rss > recycleAboveMb * MIB) this.#retire(member);
    this.#dispatch();
  }

  #retire(member: Member): void {
    this.#members.delete(member);
    this.#queue.unshift(...member.retire());
  }

  #bury(member: Member, job: Job | null, next: Job | null): void {
    this.#members.delete(member);
    this.#watch();
    if (next && this.#closed) next.reject(closed());
    else if (next) this.#queue.unshift(next);
    if (job && this.#closed) job.reject(closed());
    else if (job) this.#bereave(member, job);
    else if (!member.ready && member.served === 0) this.#noteFailedStart(member);
    if (!this.#closed) this.#dispatch();
  }

  /** What earlier files left in a child may have brought it down, so the job gets one in a fresh child. */
  #bereave(member: Member, job: Job): void {
    const { loss, stderr } = member;
    if (loss === 'timed_out' || member.served === 0 || job.retried) {
      this.#lose(job, loss, stderr);
    } else {
      job.retried = true;
      this.#queue.unshift(job);
    }
  }

  #lose(job: Job, loss: Loss, detail: string): void {
    this.#options.onFault({ task: job.task, loss, detail });
    lostOutput(job.task, job.input, loss).then(job.resolve, job.reject);
  }

  #noteFailedStart(member: Member): void {
    if (this.#closed || ++this.#startFailures < MAX_START_FAILURES) return;
    this.#startFailures = 0;
    this.#refuse(
      new PoolError('child_not_started', `A reader process could not start: ${member.stderr}`),
    );
  }

  #refuse(error: PoolError): void {
    for (const job of this.#queue.splice(0)) job.reject(error);
  }
}

function closed(): PoolError {
  return new PoolError('pool_closed', 'The pool is closed.');
}
