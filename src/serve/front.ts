import type { Context } from '../context.ts';
import { type ListeningServer, startProbeServer } from './probe-server.ts';
import type { Probes } from './probes.ts';

/** Starts what people and programs talk to. Health and metrics are answered on the same port. */
export async function startFront(
  _context: Context,
  endpoint: { readonly host: string; readonly port: number },
  probes: Probes,
): Promise<ListeningServer> {
  return startProbeServer(probes, endpoint);
}
