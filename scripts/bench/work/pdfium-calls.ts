import { type Counter, Tally } from './counter.ts';

/** Counts the calls into PDFium, by wrapping the exports of its module: to be made before it is loaded. */
export function countPdfiumCalls(): Counter {
  const tally = new Tally(['PDFium calls']);
  const builtIn = WebAssembly.instantiate;
  const counting = async (source: BufferSource, imports: WebAssembly.Imports) => {
    const made = await builtIn(source, imports);
    const exports = wrapped(made.instance.exports, () => tally.add('PDFium calls'));
    return { module: made.module, instance: { exports } };
  };
  WebAssembly.instantiate = counting as unknown as typeof WebAssembly.instantiate;
  return tally;
}

/** Only what PDFium itself offers: the names of the run-time system are left as they are. */
function wrapped(exports: WebAssembly.Exports, called: () => void): WebAssembly.Exports {
  const entries = Object.entries(exports).map(([name, value]) => {
    if (!name.startsWith('FPDF') || typeof value !== 'function') return [name, value] as const;
    const counting = (...args: number[]) => {
      called();
      return (value as (...numbers: number[]) => unknown)(...args);
    };
    return [name, counting] as const;
  });
  return Object.fromEntries(entries);
}
