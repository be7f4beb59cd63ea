import type { PositionNode } from './position-tree.ts';
import { readYaml } from './read-yaml.ts';

/** Front matter that could be read. */
export class FrontMatter {
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly offset: number;
  readonly values: Record<string, unknown>;
  #tree: PositionNode | undefined;

  /** Without `tree` the positions are read again when somebody asks: they take as much memory as all else of a file. */
  constructor(text: string, offset: number, values: Record<string, unknown>, tree?: PositionNode) {
    this.text = text;
    this.offset = offset;
    this.values = values;
    this.#tree = tree;
  }

  /** Where every value stands, as offsets into `text`. */
  get tree(): PositionNode {
    this.#tree ??= treeOf(this.text);
    return this.#tree;
  }
}

function treeOf(text: string): PositionNode {
  const reading = readYaml(text);
  if ('problems' in reading) throw new Error('Front matter that was read once cannot be read again.');
  return reading.tree;
}
