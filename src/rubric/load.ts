import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { SIGNAL_IDS } from '../domain/signal.ts';
import type { Rubric } from './rubric.ts';
import schema from './rubric.schema.json' with { type: 'json' };

export interface RubricProblem {
  /** 1-based line of the rubric's file. */
  readonly line: number;
  readonly message: string;
}

/** A rubric that cannot be used; `message` has one line `file:line: what is wrong` for each problem. */
export class RubricError extends Error {
  readonly code = 'rubric_invalid';
  readonly problems: readonly RubricProblem[];
  constructor(fileName: string, problems: readonly RubricProblem[]) {
    super(problems.map(({ line, message }) => `${fileName}:${line}: ${message}`).join('\n'));
    this.name = 'RubricError';
    this.problems = problems;
  }
}

const EMPTY: RubricProblem = { line: 1, message: 'the file is empty' };

type Path = (string | number)[];

/**
 * Reads a rubric from the text of its file.
 *
 * @throws RubricError with every problem found and its line.
 */
export function parseRubric(text: string, fileName: string): Rubric {
  if (text.trim() === '') throw new RubricError(fileName, [EMPTY]);
  const syntax: ParseError[] = [];
  const root = parseTree(text, syntax, { disallowComments: true });
  if (syntax.length > 0 || !root) throw new RubricError(fileName, syntaxProblems(text, syntax));
  const locate = (path: Path): number => lineOf(text, nodeAt(root, path).offset);
  const value: unknown = JSON.parse(text);
  const shape = shapeProblems(value).map(({ path, message }) => ({ line: locate(path), message }));
  if (shape.length > 0) throw new RubricError(fileName, shape);
  const rubric = value as Rubric;
  const meaning = [...meaningProblems(rubric)].map(({ path, message }) => ({
    line: locate(path),
    message,
  }));
  if (meaning.length > 0) throw new RubricError(fileName, meaning);
  return rubric;
}

function syntaxProblems(text: string, errors: readonly ParseError[]): RubricProblem[] {
  return errors.map(({ error, offset }) => ({
    line: lineOf(text, offset),
    message: `not JSON: ${printParseErrorCode(error)}`,
  }));
}

interface Problem {
  readonly path: Path;
  readonly message: string;
}

function shapeProblems(value: unknown): Problem[] {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    strict: true,
    strictRequired: false,
  });
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => {
    const path = toPath(error.instancePath);
    return { path, message: `${describe(path)} ${explain(error)}` };
  });
}

function explain(error: ErrorObject): string {
  if (error.keyword === 'additionalProperties') {
    return `has no member "${String(error.params['additionalProperty'])}"`;
  }
  if (error.keyword === 'enum') {
    return `${error.message}: ${(error.params['allowedValues'] as string[]).join(', ')}`;
  }
  return error.message ?? 'is not valid';
}

/** What the schema cannot say: ids that repeat, unknown signals, totals, thresholds in the wrong order. */
function* meaningProblems(rubric: Rubric): Generator<Problem> {
  const seen = new Set<string>();
  let total = 0;
  for (const [d, dimension] of rubric.dimensions.entries()) {
    for (const [c, criterion] of dimension.criteria.entries()) {
      const path: Path = ['dimensions', d, 'criteria', c];
      total += criterion.max;
      if (seen.has(criterion.id)) {
        yield { path: [...path, 'id'], message: `criterion "${criterion.id}" stands twice` };
      }
      seen.add(criterion.id);
      if (criterion.measure.kind !== 'signals') continue;
      for (const [s, signal] of criterion.measure.signals.entries()) {
        if (!(SIGNAL_IDS as readonly string[]).includes(signal)) {
          const message = `unknown signal "${signal}"; "leveltag signals" lists them`;
          yield { path: [...path, 'measure', 'signals', s], message };
        }
      }
    }
  }
  if (total !== 100) {
    const message = `the maxima of all criteria add to ${total}; they must add to 100`;
    yield { path: ['dimensions'], message };
  }
  yield* orderProblems(rubric);
  yield* breadthProblems(rubric);
}

function* orderProblems(rubric: Rubric): Generator<Problem> {
  const lowestMid = Math.min(...rubric.levels.mid.map((requirement) => requirement.score));
  for (const [i, requirement] of rubric.levels.senior.entries()) {
    if (requirement.score < lowestMid) {
      const message = `senior asks for ${requirement.score} points, less than mid's ${lowestMid}`;
      yield { path: ['levels', 'senior', i, 'score'], message };
    }
  }
}

function* breadthProblems({ dimensions, levels }: Rubric): Generator<Problem> {
  const ids = dimensions.map(({ id }) => id);
  for (const level of ['senior', 'mid'] as const) {
    for (const [i, { breadth }] of levels[level].entries()) {
      for (const [n, id] of (breadth?.of ?? []).entries()) {
        if (ids.includes(id)) continue;
        const message = `unknown dimension "${id}"; there are ${ids.join(', ')}`;
        yield { path: ['levels', level, i, 'breadth', 'of', n], message };
      }
    }
  }
}

/** The node at a path, or the nearest one above that exists. */
function nodeAt(root: Node, path: Path): Node {
  for (let depth = path.length; depth > 0; depth--) {
    const node = findNodeAtLocation(root, path.slice(0, depth));
    if (node) return node;
  }
  return root;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function toPath(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function describe(path: Path): string {
  if (path.length === 0) return 'the rubric';
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i ? `.${part}` : part))
    .join('');
}
