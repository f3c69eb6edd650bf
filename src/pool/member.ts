import type { ChildProcess } from 'node:child_process';
import type { ExtractLimits } from '../extract/limits.ts';
import { takeAhead } from './head-start.ts';
import type { Loss } from './lost-task.ts';
import type { ProcessLimits } from './process-limits.ts';
import type { Answer, ChildMessage, TaskName, Tasks } from './protocol.ts';
import { residentBytes } from './resident-memory.ts';
import { startChild } from './sandbox.ts';
import type { SandboxOptions } from './sandbox.ts';

/** A task on its way through the pool. */
export interface Job {
  readonly id: number;
  readonly task: TaskName;
  readonly input: Tasks[TaskName]['input'];
  readonly resolve: (output: Tasks[TaskName]['output']) => void;
  readonly reject: (error: Error) => void;
  /** It has been lost once, with a child that had served others before. */
  retried: boolean;
}

export interface MemberEvents {
  ready(member: Member): void;
  /** A message for the job it had, which it no longer has. */
  answered(member: Member, job: Job, message: Answer): void;
  /** The process is gone; `job` is what it had then, `next` what it was to do after that and has not begun. */
  ended(member: Member, job: Job | null, next: Job | null): void;
}

/** What one job may cost, beyond what its limits count. */
type Allowance = Pick<ProcessLimits, 'timeoutMs' | 'ocrTimeoutMs' | 'maxResidentMb'>;

const MIB = 1024 * 1024;
/** How often the memory of a busy child is looked at, milliseconds. */
const WATCH_MS = 50;
/** How much of what a dying child prints is kept. */
const KEPT_STDERR = 2_000;

/** What V8 prints when it aborts at the limit of its heap. */
const HEAP_IS_FULL = /heap out of memory|Reached heap limit/;

/** One child process of a pool, the job it may have, and one that it may begin when it has done that. */
export class Member {
  /** Jobs answered. */
  served = 0;
  ready = false;
  /** The end of what it printed on its error stream. */
  stderr = '';
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #events: MemberEvents;
  #job: Job | null = null;
  /** Sent already, so that the child never waits for the parent; it counts as begun once the job before it is answered. */
  #next: Job | null = null;
  #allowance: Allowance | null = null;
  #killed = false;
  /** Why the pool ended it in the middle of a job. */
  #breach: Exclude<Loss, 'parser_crashed'> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;

  constructor(options: SandboxOptions, events: MemberEvents) {
    this.#events = events;
    this.#child = takeAhead(options) ?? startChild(options);
    this.#child.on('message', (message: ChildMessage) => this.#receive(message));
    this.#child.on('error', (error) => this.#keep(error.message));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#keep(text));
    this.ended = new Promise((resolve) => {
      this.#child.once('close', () => {
        this.#events.ended(this, this.#release(), this.#takeNext());
        resolve();
      });
    });
  }

  /** Why the job was lost that it had when it ended. */
  get loss(): Loss {
    if (this.#breach) return this.#breach;
    return HEAP_IS_FULL.test(this.stderr) ? 'out_of_memory' : 'parser_crashed';
  }

  /** Undefined where it could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get idle(): boolean {
    return this.ready && !this.#killed && this.#job === null;
  }

  /** At work, with nothing to do after that. */
  get mayHaveNext(): boolean {
    return !this.#killed && this.#job !== null && this.#next === null;
  }

  /** Gives the child a job, or one to do after the one it has, and the time and memory it has for it. */
  start(job: Job, limits: ExtractLimits, allowance: Allowance): void {
    this.#allowance = allowance;
    if (this.#job === null) this.#begin(job);
    else this.#next = job;
    const { id, task, input } = job;
    // A child that has just died cannot be sent to: its end is what the pool acts on.
    this.#child.send({ id, task, input, limits }, () => {});
  }

  /** Ends the process between two jobs. @returns what it was to do now, for another child */
  retire(): Job[] {
    this.ready = false;
    const jobs = [this.#release(), this.#takeNext()].filter((job) => job !== null);
    this.kill();
    return jobs;
  }

  /** Ends the process at once; it has nothing to save. */
  kill(): void {
    this.#hold(true);
    this.#killed = true;
    this.#child.kill('SIGKILL');
  }

  #receive(message: ChildMessage): void {
    if (message.type === 'ready') {
      this.ready = true;
      this.#hold(false);
      this.#events.ready(this);
    } else if (message.id !== this.#job?.id) {
      return;
    } else if (message.type === 'recognising') {
      this.#allow(this.#allowance!.ocrTimeoutMs);
    } else {
      const job = this.#release()!;
      this.served++;
      const next = this.#killed ? null : this.#takeNext();
      if (next) this.#begin(next);
      else this.#hold(false);
      this.#events.answered(this, job, message);
    }
  }

  /** From now on the job's time runs. */
  #begin(job: Job): void {
    const { timeoutMs, maxResidentMb } = this.#allowance!;
    this.#job = job;
    this.#hold(true);
    this.#allow(timeoutMs);
    this.#watch = setInterval(() => this.#checkMemory(maxResidentMb), WATCH_MS);
  }

  /** Gives the job this long from now, milliseconds. */
  #allow(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#breach = 'timed_out';
      this.kill();
    }, milliseconds);
  }

  #release(): Job | null {
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    const job = this.#job;
    this.#job = null;
    return job;
  }

  #takeNext(): Job | null {
    const next = this.#next;
    this.#next = null;
    return next;
  }

  #checkMemory(maxResidentMb: number): void {
    const resident = residentBytes(this.#child.pid ?? 0);
    if (resident === null || resident <= maxResidentMb * MIB) return;
    this.#breach = 'out_of_memory';
    this.#keep(`it took more than ${maxResidentMb} MiB`);
    this.kill();
  }

  /**
   * An idle child does not keep the parent alive. One that is being ended does, whatever it still says:
   * whoever waits for the end must be there when it comes.
   */
  #hold(busy: boolean): void {
    if (this.#killed) return;
    const handles = [this.#child, this.#child.channel];
    for (const handle of handles) busy ? handle?.ref() : handle?.unref();
    const stderr = this.#child.stderr as unknown as { ref(): void; unref(): void } | null;
    busy ? stderr?.ref() : stderr?.unref();
  }

  #keep(text: string): void {
    this.stderr = (this.stderr + text).slice(-KEPT_STDERR);
  }
}
