import { InvalidArgumentError, Option, type Command } from 'commander';
import { isCron, isTimeZone } from '../../serve/service-options.ts';
import { jobsOption, noOcrOption, parsePercent, parseWhole, thoroughOption } from '../options.ts';
import type { ServeOptions } from '../queue/run-serve.ts';
import type { WorkOptions } from '../queue/run-work.ts';

const SERVE_HELP = `
Starts the database where none is configured, the workers, the nightly run and the HTTP server, and stays
until SIGINT or SIGTERM. A second signal ends it at once, and loses nothing.

Examples:
  leveltag serve                                     http://127.0.0.1:7300
  leveltag serve --host 0.0.0.0 --port 80 --no-workers
  leveltag serve --nightly "0 2 * * *" --tz Europe/London --window 180
  leveltag serve --health-port 9464                  health and metrics on a port of their own`;

const WORK_HELP = `
Works until SIGINT or SIGTERM; a second one ends it at once, and loses nothing. Start as many as you like,
here or on other machines.

Examples:
  leveltag work
  leveltag work --health-port 9464                   /health/live, /health/ready and /metrics
  DATABASE_URL=postgres://db/leveltag REDIS_URL=redis://queue leveltag work --jobs 8`;

const parsePort = parseWhole(0, 65_535);

const SCHEDULE_HELP = `
Examples:
  leveltag schedule
  leveltag schedule --json`;

/** The commands that stay, and the one that tells what they will do at night. */
export function addServeCommands(program: Command): void {
  const serve = program
    .command('serve')
    .summary('serve the page and the API, work through the queue, run each night')
    .description('Serve the page and the API, work through the queue and run each night.')
    .option('--host <address>', 'address to listen on (default: LEVELTAG_HOST, or 127.0.0.1)')
    .addOption(
      new Option(
        '-p, --port <port>',
        'port to listen on, 0 for a free one (default: LEVELTAG_PORT, or 7300)',
      ).argParser(parsePort),
    )
    .option('--no-workers', 'only serve: "leveltag work" works elsewhere')
    .option('--no-scheduler', 'leave the nightly run to another process')
    .addOption(
      new Option(
        '--nightly <cron>',
        'when stored results are brought up to date, or "off" (default: LEVELTAG_NIGHTLY, or "0 2 * * *")',
      ).argParser(parseCron),
    )
    .addOption(
      new Option(
        '--tz <zone>',
        'time zone of --nightly (default: LEVELTAG_TIMEZONE, or that of this machine)',
      ).argParser(parseTimeZone),
    )
    .addOption(
      new Option(
        '--window <minutes>',
        'end a nightly run then, and go on the next night (default: LEVELTAG_NIGHTLY_WINDOW, or 240)',
      ).argParser(parseWhole(1, 1_440)),
    )
    .addOption(
      new Option(
        '--budget <percent>',
        'of the tags that a nightly run may move before a person has to agree (default: LEVELTAG_FLIP_BUDGET, or 5)',
      ).argParser(parsePercent),
    );
  workOptions(serve)
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('../queue/run-serve.ts');
      await runServe(options);
    });
  const work = program
    .command('work')
    .summary('work through the queue until told to stop')
    .description('Work through the queue until told to stop.');
  workOptions(work)
    .addHelpText('after', WORK_HELP)
    .action(async (options: WorkOptions) => {
      const { runWork } = await import('../queue/run-work.ts');
      await runWork(options);
    });
  addScheduleCommand(program);
}

function addScheduleCommand(program: Command): void {
  program
    .command('schedule')
    .summary('when the next nightly run is due, and what the last ones did')
    .description('Say when the next nightly run is due, and what the last runs did.')
    .option('--json', 'for programs')
    .addHelpText('after', SCHEDULE_HELP)
    .action(async (options: { json?: boolean }) => {
      const { runSchedule } = await import('../stored/run-schedule.ts');
      await runSchedule(options);
    });
}

function parseCron(text: string): string {
  if (text === 'off' || isCron(text)) return text;
  throw new InvalidArgumentError('It must be five fields of cron, such as "0 2 * * *", or "off".');
}

function parseTimeZone(text: string): string {
  if (isTimeZone(text)) return text;
  throw new InvalidArgumentError('It must be a time zone, such as Europe/London.');
}

function workOptions(command: Command): Command {
  return command
    .addOption(jobsOption())
    .addOption(
      new Option(
        '--concurrency <n>',
        'documents in hand at once, a queue (default: four for each of --jobs)',
      ).argParser(parseWhole(1, 1_000)),
    )
    .addOption(
      new Option(
        '--rate <n>',
        'jobs begun a second at most, by all workers together (default: any)',
      ).argParser(parseWhole(1, 100_000)),
    )
    .addOption(
      new Option(
        '--health-port <port>',
        'also serve health and metrics there, on loopback',
      ).argParser(parsePort),
    )
    .addOption(noOcrOption())
    .addOption(thoroughOption());
}
