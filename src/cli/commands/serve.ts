import { Option, type Command } from 'commander';
import { jobsOption, noOcrOption, parseWhole, thoroughOption } from '../options.ts';
import type { ServeOptions } from '../queue/run-serve.ts';
import type { WorkOptions } from '../queue/run-work.ts';

const SERVE_HELP = `
Starts the database where none is configured, the workers, the nightly run and the HTTP server, and stays
until SIGINT or SIGTERM. A second signal ends it at once, and loses nothing.

Examples:
  leveltag serve                                     http://127.0.0.1:7300
  leveltag serve --host 0.0.0.0 --port 80 --no-workers
  leveltag serve --health-port 9464                  health and metrics on a port of their own`;

const WORK_HELP = `
Works until SIGINT or SIGTERM; a second one ends it at once, and loses nothing. Start as many as you like,
here or on other machines.

Examples:
  leveltag work
  leveltag work --health-port 9464                   /health/live, /health/ready and /metrics
  DATABASE_URL=postgres://db/leveltag REDIS_URL=redis://queue leveltag work --jobs 8`;

const parsePort = parseWhole(0, 65_535);

/** The commands that stay. */
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
    .option('--no-workers', 'only serve: "leveltag work" works elsewhere');
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
}

function workOptions(command: Command): Command {
  return command
    .addOption(jobsOption())
    .addOption(
      new Option(
        '--concurrency <n>',
        'documents in hand at once (default: two for each of --jobs)',
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
