import type { Report, ReportItem } from './format.ts';
import { recordJson } from './record.ts';

/** One canonical record a line. */
export function jsonLinesReport(): Report {
  return { begin: () => '', item: (item) => `${line(item)}\n`, end: () => '' };
}

/** One JSON array, one canonical record a line. */
export function jsonReport(): Report {
  let separator = '\n';
  return {
    begin: () => '[',
    item(item) {
      const text = separator + line(item);
      separator = ',\n';
      return text;
    },
    end: () => '\n]\n',
  };
}

function line({ record, resultJson }: ReportItem): string {
  return recordJson(record, resultJson);
}
