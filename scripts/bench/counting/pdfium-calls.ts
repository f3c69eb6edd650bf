import { type Counter, Tally } from './counter.ts';

type Exports = Readonly<Record<string, unknown>>;
type Instantiate = (
  source: unknown,
  imports: unknown,
) => Promise<{ readonly module: unknown; readonly instance: { readonly exports: Exports } }>;

/** Counts the calls into PDFium, by wrapping the exports of its module: to be made before it is loaded. */
export function countPdfiumCalls(): Counter {
  const tally = new Tally(['PDFium calls']);
  const { WebAssembly: wasm } = globalThis as unknown as {
    WebAssembly: { instantiate: Instantiate };
  };
  const builtIn = wasm.instantiate;
  wasm.instantiate = async (source, imports) => {
    const { module, instance } = await builtIn(source, imports);
    const exports = wrapped(instance.exports, () => tally.add('PDFium calls'));
    return { module, instance: { exports } };
  };
  return tally;
}

/** Only what PDFium itself offers: the names of the run-time system are left as they are. */
function wrapped(exports: Exports, called: () => void): Exports {
  const entries = Object.entries(exports).map(([name, value]) => {
    if (!name.startsWith('FPDF') || typeof value !== 'function') return [name, value] as const;
    const counting = (...args: readonly unknown[]): unknown => {
      called();
      return value(...args);
    };
    return [name, counting] as const;
  });
  return Object.fromEntries(entries);
}
