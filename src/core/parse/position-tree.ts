/** The way to a value inside the front matter: `['timeline', 2, 'at']`. */
export type FieldPath = readonly (string | number)[];

/** Where a value of the front matter stands. All numbers are offsets into the text that was read. */
export interface PositionNode {
  /** Offset of the first character of the value. */
  start: number;
  /** Offset after its last character. */
  end: number;
  /** Offset of the key, where the value belongs to one, and its name. */
  key?: number | undefined;
  name?: string | undefined;
  /** The entries of a list or a mapping, in order: those of a mapping have names. */
  children?: PositionNode[] | undefined;
  /** True for a mapping or list in braces or brackets. */
  flow?: true | undefined;
}

/** A node without entries. All nodes are made with all their fields, which engines reward with less memory. */
export const leafNode = (start: number, end: number): PositionNode => ({ start, end, key: undefined, name: undefined });

/** A node with entries. */
export const branchNode = (start: number, end: number, children: PositionNode[], flow?: true): PositionNode => ({
  start,
  end,
  key: undefined,
  name: undefined,
  children,
  flow,
});

/** The node at `path`, and undefined where the text has none. O(length of the path x entries). */
export function nodeAt(tree: PositionNode | undefined, path: FieldPath): PositionNode | undefined {
  let node = tree;
  for (const step of path) {
    const children = node?.children;
    if (children === undefined) return undefined;
    const isMapping = children[0]?.name !== undefined;
    node = isMapping ? children.find(({ name }) => name === String(step)) : children[step as number];
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
