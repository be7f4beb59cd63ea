/** The way to a value inside the front matter: `['timeline', 2, 'at']`. */
export type FieldPath = readonly (string | number)[];

/** Where a value of the front matter stands. All numbers are offsets into the text that was read. */
export interface PositionNode {
  /** Offset of the first character of the value. */
  start: number;
  /** Offset after its last character. */
  end: number;
  /** Offset of the key, where the value belongs to one. */
  key?: number;
  /** The entries of a list or a mapping. */
  children?: PositionNode[] | Map<string, PositionNode>;
  /** True for a mapping or list in braces or brackets. */
  flow?: true;
}

/** The node at `path`, and undefined where the text has none. O(length of the path). */
export function nodeAt(tree: PositionNode | undefined, path: FieldPath): PositionNode | undefined {
  let node = tree;
  for (const step of path) {
    const children = node?.children;
    if (children === undefined) return undefined;
    node = Array.isArray(children) ? children[step as number] : children.get(String(step));
  }
  return node;
}

/** The node at `path`, or the nearest one above it that the text has, with the length of the path to it. */
export function nearestNode(tree: PositionNode, path: FieldPath): { node: PositionNode; depth: number } {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = nodeAt(tree, path.slice(0, depth));
    if (node) return { node, depth };
  }
  return { node: tree, depth: 0 };
}
