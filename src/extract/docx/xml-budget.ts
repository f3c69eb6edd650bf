import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';

/** What parts of one document may still cost, together. */
export class XmlBudget {
  #nodes: number;
  readonly #limits: ExtractLimits;

  constructor(limits: ExtractLimits) {
    this.#limits = limits;
    this.#nodes = limits.maxXmlNodes;
  }

  /** @throws ExtractFailure `limit_exceeded` */
  spend(depth: number): void {
    const { maxXmlNodes, maxXmlDepth } = this.#limits;
    if (--this.#nodes < 0) throw tooMuch(`more than ${maxXmlNodes} XML nodes`);
    if (depth > maxXmlDepth) throw tooMuch('XML nested too deeply');
  }

  /** Nodes that may still come. */
  get left(): number {
    return this.#nodes;
  }

  /** Whether so many nodes may come in an element at `depth`, however deep they nest. */
  affords(nodes: number, depth: number): boolean {
    return nodes <= this.#nodes && depth + nodes <= this.#limits.maxXmlDepth;
  }

  /** Spends what it affords. */
  take(nodes: number): void {
    this.#nodes -= nodes;
  }

  /** @param count attributes of one element so far @throws ExtractFailure `limit_exceeded` */
  allow(count: number): void {
    const { maxXmlAttributes } = this.#limits;
    if (count > maxXmlAttributes)
      throw tooMuch(`more than ${maxXmlAttributes} XML attributes in one`);
  }
}

function tooMuch(what: string): ExtractFailure {
  return new ExtractFailure('limit_exceeded', `The document has ${what}.`);
}
