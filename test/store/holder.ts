import { setInterval } from 'node:timers';
import { startOrAttach } from '../../src/store/embedded/server.ts';

/** A process that uses the embedded server until it is killed. */
await startOrAttach(process.argv[2]!);
process.stdout.write('attached\n');
setInterval(() => undefined, 60_000);
