import { Option, type Command } from 'commander';
import { ROLES, type Role } from '../../access/role.ts';

const USER_HELP = `
The password is asked for, or read from --password-file. Roles: viewer reads; recruiter also uploads,
overrides and exports; admin also erases, promotes and makes accounts.

Examples:
  leveltag user add ada --role admin
  leveltag user add bo --role recruiter --password-file /run/secrets/bo`;

const TOKEN_HELP = `
The token is printed once and cannot be shown again; only its hash is stored.

Examples:
  leveltag token add ats --role recruiter
  curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:7300/v1/results`;

export interface AddUserOptions {
  readonly role: Role;
  readonly passwordFile?: string;
}

/** The commands for who may use the page and the API. */
export function addAccessCommands(program: Command): void {
  addUserCommands(program);
  addTokenCommands(program);
}

function addUserCommands(program: Command): void {
  const user = program
    .command('user')
    .summary('who may log in to the page')
    .description('Say who may log in to the page.')
    .addHelpText('after', USER_HELP);
  user
    .command('add')
    .summary('make an account')
    .argument('<name>')
    .addOption(roleOption())
    .option('--password-file <file>', 'read the password from the first line of a file')
    .action(async (name: string, options: AddUserOptions) => {
      const { runAddUser } = await import('../access/run-user.ts');
      await runAddUser(name, options);
    });
  user
    .command('list')
    .summary('every account, with its role')
    .action(async () => {
      const { runListUsers } = await import('../access/run-user.ts');
      await runListUsers();
    });
  user
    .command('remove')
    .summary('end an account and its sessions')
    .argument('<name>')
    .action(async (name: string) => {
      const { runRemoveUser } = await import('../access/run-user.ts');
      await runRemoveUser(name);
    });
}

function addTokenCommands(program: Command): void {
  const token = program
    .command('token')
    .summary('what programs use the API with')
    .description('Make, list and revoke the tokens that programs use the API with.')
    .addHelpText('after', TOKEN_HELP);
  token
    .command('add')
    .summary('make a token, and print it this once')
    .argument('<name>')
    .addOption(roleOption())
    .action(async (name: string, options: { role: Role }) => {
      const { runAddToken } = await import('../access/run-token.ts');
      await runAddToken(name, options.role);
    });
  token
    .command('list')
    .summary('every token, with its role and day')
    .action(async () => {
      const { runListTokens } = await import('../access/run-token.ts');
      await runListTokens();
    });
  token
    .command('revoke')
    .summary('end a token')
    .argument('<name>')
    .action(async (name: string) => {
      const { runRevokeToken } = await import('../access/run-token.ts');
      await runRevokeToken(name);
    });
}

function roleOption(): Option {
  return new Option('--role <role>', 'what it may do').choices(ROLES).default('viewer');
}
