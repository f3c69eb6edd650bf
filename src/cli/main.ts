import { failureText } from './failure-text.ts';
import { createProgram } from './program.ts';
import { say } from './output/say.ts';

const program = createProgram();

function fail(error: unknown): void {
  const { exitCode, text } = failureText(error, program.opts<{ debug?: boolean }>().debug ?? false);
  if (text !== '') say(text);
  process.exitCode = exitCode;
}

// Nobody reads it any more, as after `2>&1 | head`: standard output says when to end.
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});

await program.parseAsync(process.argv).catch(fail);
