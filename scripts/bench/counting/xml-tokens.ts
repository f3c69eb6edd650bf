import { Tokenizer } from 'htmlparser2';
import { XmlBudget } from '../../../src/extract/docx/xml-budget.ts';
import { XmlWalker } from '../../../src/extract/docx/xml-walker.ts';
import { type Counter, Tally } from './counter.ts';

type Callbacks = Record<string, (...args: unknown[]) => unknown>;

/** Counts what the readers of XML and HTML go over, and the elements and texts that they find, from now on. */
export function countXmlTokens(): Counter {
  const tally = new Tally(['XML characters', 'XML tokens']);
  watchXml(tally);
  watchHtml(tally);
  return tally;
}

function watchXml(tally: Tally): void {
  const { walk } = XmlWalker.prototype;
  XmlWalker.prototype.walk = function counted() {
    tally.add('XML characters', this.length);
    walk.call(this);
  };
  const { spend } = XmlBudget.prototype;
  XmlBudget.prototype.spend = function counted(depth) {
    tally.add('XML tokens');
    spend.call(this, depth);
  };
}

function watchHtml(tally: Tally): void {
  const watched = new WeakSet<Tokenizer>();
  const builtIn = Tokenizer.prototype.write;
  Tokenizer.prototype.write = function write(this: Tokenizer, chunk: string) {
    if (!watched.has(this)) {
      watched.add(this);
      watchCalls(this, () => tally.add('XML tokens'));
    }
    tally.add('XML characters', chunk.length);
    builtIn.call(this, chunk);
  };
}

/** The tokenizer keeps its receiver in a property that is private in its types only. */
function watchCalls(tokenizer: Tokenizer, called: () => void): void {
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
