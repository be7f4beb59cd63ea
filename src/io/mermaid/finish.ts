import { type Name, nameDrawing } from './accessible-name.ts';
import { clean } from './clean.ts';
import { colour } from './colours.ts';
import { keepReadable } from './contrast.ts';
import { dropUnreferred, ID_MARK, renameIds } from './ids.ts';
import { roundNumbers } from './numbers.ts';
import { prune } from './prune.ts';
import { reshape } from './reshape.ts';
import { drawingFault } from './sanity.ts';
import { type SvgNode, writeTree } from './svg-tree.ts';
import { endLines } from './timeline.ts';

/** In characters. Sixty nodes take 80,000. */
const MAX_SVG = 2_000_000;

/** Makes of what Mermaid drew what a page can hold. Throws where the drawing is none. */
export function finish(root: SvgNode, id: string, { phases, ...name }: Name & { phases: readonly string[] }): string {
  clean(root);
  nameDrawing(root, name);
  reshape(root, { phases });
  endLines(root);
  keepReadable(root);
  dropUnreferred(root);
  prune(root, id);
  renameIds(root, id);
  colour(root, ID_MARK);
  roundNumbers(root);
  sizeRoot(root);
  const fault = drawingFault(root);
  if (fault !== undefined) throw new Error(`Mermaid draws it, but ${fault}`);
  const svg = writeTree(root);
  if (svg.length > MAX_SVG) throw new Error('It draws more than a page can hold');
  return svg;
}

/** Gives the drawing its own width and height, so that a page keeps its room before it is styled. */
function sizeRoot(root: SvgNode): void {
  const [, , width = 0, height = 0] = (root.attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  root.attributes.delete('style');
  root.attributes.set('width', String(Math.ceil(width)));
  root.attributes.set('height', String(Math.ceil(height)));
  root.attributes.set('xmlns', 'http://www.w3.org/2000/svg');
}
