import type { PositionNode } from './position-tree.ts';

/** What was read from a YAML text: the value, and where every part of it stands. */
export interface YamlReading {
  value: unknown;
  tree: PositionNode;
}

/** Thrown inside the plain reader, and caught by it, where a text leaves the plain part of YAML. */
export class NotPlain extends Error {}
