import { refuseSockets } from './no-sockets.ts';
import { seal } from './seal.ts';
import type { ChildMessage, TaskHandlers, TaskMessage, TaskName } from './protocol.ts';

/**
 * Serves tasks from the parent, one after another, until it goes away. To be called once, at the start of a child process.
 *
 * A Ctrl-C reaches the whole process group, and so does the end of a service: the child leaves it to the
 * parent to decide what happens, who kills it with a signal that cannot be ignored.
 */
export function serveTasks(handlers: TaskHandlers): void {
  seal();
  refuseSockets();
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  process.on('disconnect', () => process.exit(0));
  // The next task may be here before the answer to the one before it: one after the other.
  let last = Promise.resolve();
  process.on('message', (message: TaskMessage) => {
    last = last.then(() => serve(handlers, message));
  });
  send({ type: 'ready' });
}

async function serve(handlers: TaskHandlers, message: TaskMessage): Promise<void> {
  const { id } = message;
  try {
    const output = await run(handlers, message);
    send({ type: 'done', id, output, rss: process.memoryUsage.rss() });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ type: 'fault', id, error: text, rss: process.memoryUsage.rss() });
  }
}

async function run<Name extends TaskName>(handlers: TaskHandlers, message: TaskMessage<Name>) {
  const handler: TaskHandlers[Name] | undefined = handlers[message.task];
  if (!handler) throw new TypeError(`no such task: ${message.task}`);
  const recognising = () => send({ type: 'recognising', id: message.id });
  return handler(message.input, message.limits, { recognising });
}

function send(message: ChildMessage): void {
  // The parent may just have gone; `disconnect` then ends this process.
  if (process.connected) process.send!(message, undefined, undefined, () => {});
}
