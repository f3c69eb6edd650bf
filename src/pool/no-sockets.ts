import { Socket } from 'node:net';

/**
 * Takes this process the means to connect to anything: where it cannot be started without a network, and for
 * sockets that are files, which need no network. The channel to the parent is open already and stays.
 */
export function refuseSockets(): void {
  Socket.prototype.connect = () => {
    throw new Error('a process that reads files connects to nothing');
  };
}
