import { failureText } from './failure-text.ts';
import { createProgram } from './program.ts';
import { say } from './output/say.ts';
import { asOutputError } from './output/sink.ts';

const program = createProgram();

function fail(error: unknown): void {
  const { exitCode, text } = failureText(error, program.opts<{ debug?: boolean }>().debug ?? false);
  if (text !== '') say(text);
  process.exitCode = exitCode;
}

// Nobody reads it any more, as after `2>&1 | head`: standard output says when to end.
process.stderr.on('error', () => undefined);
// `leveltag signals | head`: what is left to say nobody wants to hear.
process.stdout.on('error', (error) => {
  fail(asOutputError(error));
  process.exit();
});
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});

await program.parseAsync(process.argv).catch(fail);
