import { failureText } from './failure-text.ts';
import { createProgram } from './program.ts';

const program = createProgram();

function fail(error: unknown): void {
  const { exitCode, text } = failureText(error, program.opts<{ debug?: boolean }>().debug ?? false);
  if (text !== '') console.error(text);
  process.exitCode = exitCode;
}

process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});

await program.parseAsync(process.argv).catch(fail);
