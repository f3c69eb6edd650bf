import { Command } from 'commander';
import { addAccessCommands } from './commands/access.ts';
import { addDecisionCommands } from './commands/decisions.ts';
import { addAuditCommand } from './commands/audit.ts';
import { addConvertCommand } from './commands/convert.ts';
import { addInspectCommand } from './commands/inspect.ts';
import { addKeepingCommands } from './commands/keeping.ts';
import { addProofCommands } from './commands/proof.ts';
import { addIntakeCommand, addStopCommand } from './commands/queue.ts';
import { addServeCommands } from './commands/serve.ts';
import { addRubricCommand } from './commands/rubric.ts';
import { addSchemaCommand } from './commands/schema.ts';
import { addStoredCommands } from './commands/stored.ts';
import { addSignalsCommand } from './commands/signals.ts';
import { addTagCommand } from './commands/tag.ts';
import { packageVersion } from '../package-version.ts';

const HELP = `
Examples:
  leveltag tag resumes/                  a level for each resume, with its strongest evidence
  leveltag inspect jane.pdf              one resume with its evidence highlighted
  leveltag intake inbox/                 keep resumes and results, tag through the queue
  leveltag help tag                      more on one command`;

/** The command line. Commands import what they need when they run, so that help and mistakes are quick. */
export function createProgram(): Command {
  const program = new Command('leveltag')
    .description(
      'Tags resumes of IT project managers as senior, mid-level or junior; every claim points at the words it came from.',
    )
    .version(packageVersion(), '-V, --version')
    .option('--color', 'colour, also where no terminal is')
    .option('--no-color', 'no colour (as with NO_COLOR)')
    .option('--debug', 'show the stack of an error, and why the reading of a file failed')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(--help tells more)')
    .exitOverride()
    .addHelpText('after', HELP);
  addTagCommand(program);
  addInspectCommand(program);
  addIntakeCommand(program);
  addServeCommands(program);
  addStopCommand(program);
  addProofCommands(program);
  addAuditCommand(program);
  addConvertCommand(program);
  addStoredCommands(program);
  addDecisionCommands(program);
  addKeepingCommands(program);
  addAccessCommands(program);
  addSignalsCommand(program);
  addRubricCommand(program);
  addSchemaCommand(program);
  return program;
}
