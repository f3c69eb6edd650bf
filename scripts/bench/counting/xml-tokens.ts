import { Tokenizer } from 'htmlparser2';
import { type Counter, Tally } from './counter.ts';

type Callbacks = Record<string, (...args: unknown[]) => unknown>;

/** Counts what the tokenizer of XML and HTML reads and calls back with, from now on. */
export function countXmlTokens(): Counter {
  const tally = new Tally(['XML characters', 'XML tokens']);
  const watched = new WeakSet<Tokenizer>();
  const builtIn = Tokenizer.prototype.write;
  Tokenizer.prototype.write = function write(this: Tokenizer, chunk: string) {
    if (!watched.has(this)) {
      watched.add(this);
      watch(this, () => tally.add('XML tokens'));
    }
    tally.add('XML characters', chunk.length);
    builtIn.call(this, chunk);
  };
  return tally;
}

/** The tokenizer keeps its receiver in a property that is private in its types only. */
function watch(tokenizer: Tokenizer, called: () => void): void {
  const holder = tokenizer as unknown as { cbs: Callbacks };
  holder.cbs = new Proxy(holder.cbs, {
    get(receiver, name: string) {
      const method = receiver[name];
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => {
        called();
        return method.apply(receiver, args);
      };
    },
  });
}
