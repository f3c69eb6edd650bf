import type { WriteStream } from 'node:tty';

/** Columns of a table that does not go to a terminal. */
const DEFAULT_COLUMNS = 100;

/** Whether to colour what goes to a stream: `--color` and `--no-color` win, then NO_COLOR and the terminal itself. */
export function useColor(stream: NodeJS.WriteStream, option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  return stream.isTTY === true && (stream as WriteStream).hasColors();
}

export function columnsOf(stream: NodeJS.WriteStream): number {
  return (stream.isTTY && stream.columns) || DEFAULT_COLUMNS;
}
