import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';
import { branchNode, leafNode, type PositionNode } from './position-tree.ts';
import { unprintable } from './unprintable.ts';
import { MAX_PROBLEMS, problemsOf, tooDeep, type YamlProblem } from './yaml-faults.ts';
import type { YamlReading } from './yaml-reading.ts';

/** Aliases may be followed this often in one text; more is taken for an alias bomb. The figure is the format's. */
export const MAX_ALIASES = 100;

/**
 * Reads one YAML 1.2 document (core schema: no dates, no `yes`). Gives its value and positions, or every fault that the
 * parser names. Never throws for what the text holds.
 */
export function readYaml(text: string): YamlReading | { problems: YamlProblem[] } {
  return readPlainYaml(text) ?? readFullYaml(text);
}

/** The same by the library alone: any YAML, and the faults of a faulty text. */
export function readFullYaml(text: string): YamlReading | { problems: YamlProblem[] } {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      prettyErrors: false,
      stringKeys: false,
      resolveKnownTags: false,
      // 'silent' would pass over a second document without a word.
      logLevel: 'error',
    });
    const problems = [...unprintable(document, text), ...problemsOf(document, text)];
    if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) };
    return new NodeReader(document, text).read();
  } catch (error) {
    if (error instanceof YamlFault) return { problems: [error.problem] };
    if (error instanceof RangeError) return { problems: [tooDeep] };
    throw error;
  }
}

class YamlFault extends Error {
  readonly problem: YamlProblem;

  constructor(problem: YamlProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

class NodeReader {
  readonly #document: Document.Parsed;
  readonly #text: string;
  readonly #open = new Set<Node>();
  #aliases = 0;

  constructor(document: Document.Parsed, text: string) {
    this.#document = document;
    this.#text = text;
  }

  read(): YamlReading {
    return this.#node(this.#document.contents, 0);
  }

  #node(node: ParsedNode | null, fallback: number): YamlReading {
    if (node === null) return { value: null, tree: leafNode(fallback, fallback) };
    const [start, end] = node.range;
    if (isScalar(node)) return { value: node.value, tree: leafNode(start, this.#trimmed(start, end)) };
    if (isAlias(node)) return this.#alias(node, start, end);
    if (this.#open.has(node)) {
      throw new YamlFault({
        message: 'An alias stands inside what it stands for',
        offset: start,
        help: 'Write the values out.',
      });
    }
    this.#open.add(node);
    const reading = isSeq(node) ? this.#list(node.items as ParsedNode[], start, end) : this.#mapping(node, start, end);
    this.#open.delete(node);
    if ((isMap(node) || isSeq(node)) && node.flow) reading.tree.flow = true;
    else reading.tree.end = lastOf(reading.tree)?.end ?? end;
    return reading;
  }

  /** The end of a value without the blank lines behind it, which the library counts to some. */
  #trimmed(start: number, end: number): number {
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  /** Where the value of a key would stand that has none: behind the colon. */
  #behindColon(keyEnd: number): number {
    const colon = /^[ \t]*:/.exec(this.#text.slice(keyEnd, keyEnd + 100))?.[0].length ?? 0;
    return keyEnd + colon;
  }

  #alias(node: ParsedNode & { source: string }, start: number, end: number): YamlReading {
    this.#aliases += 1;
    if (this.#aliases > MAX_ALIASES) {
      throw new YamlFault({
        message: `Aliases are followed more than ${MAX_ALIASES} times`,
        offset: start,
        help: 'Write the values out.',
      });
    }
    const target = isAlias(node) ? node.resolve(this.#document) : undefined;
    if (!target) {
      throw new YamlFault({
        message: `The alias *${node.source} stands for nothing`,
        offset: start,
        help: 'Put text that begins with * in quotes.',
      });
    }
    const { value } = this.#node(target as ParsedNode, start);
    return { value, tree: leafNode(start, end) };
  }

  #list(items: ParsedNode[], start: number, end: number): YamlReading {
    const readings = items.map((item) => this.#node(item, start));
    return {
      value: readings.map((reading) => reading.value),
      tree: branchNode(
        start,
        end,
        readings.map((reading) => reading.tree),
      ),
    };
  }

  #mapping(node: ParsedNode, start: number, end: number): YamlReading {
    const value: Record<string, unknown> = {};
    const children: PositionNode[] = [];
    for (const pair of isMap(node) ? node.items : []) {
      const keyNode = pair.key as ParsedNode;
      const key = isScalar(keyNode) ? (keyNode.source ?? String(keyNode.value)) : String(keyNode);
      const keyAt = keyNode.range[0];
      const entry = this.#node(pair.value as ParsedNode | null, keyNode.range[1]);
      if (entry.value === null && entry.tree.start === entry.tree.end) {
        const at = this.#behindColon(keyNode.range[1]);
        entry.tree = leafNode(at, at);
      }
      Object.defineProperty(value, key, { value: entry.value, enumerable: true, configurable: true, writable: true });
      entry.tree.key = keyAt;
      entry.tree.name = key;
      children.push(entry.tree);
    }
    return { value, tree: branchNode(start, end, children) };
  }
}

function lastOf({ children }: PositionNode): PositionNode | undefined {
  return children?.at(-1);
}
