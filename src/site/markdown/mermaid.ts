import type { MdastPluginDefinition } from 'satteri';
import { draw } from '../diagrams.ts';

/** Draws the Mermaid diagrams of a body. One that cannot be drawn stays a code block. Comes after raw HTML is made safe. */
export function mermaidPlugin(): MdastPluginDefinition {
  let count = 0;
  return {
    name: 'hindsight-mermaid',
    code: async (node, context) => {
      if (node.lang?.toLowerCase() !== 'mermaid') return;
      count += 1;
      const where = context.fileURL?.pathname ?? 'a body';
      const drawing = await draw({ source: node.value }, `story-diagram-${count}`, where);
      if (drawing?.svg === undefined) return;
      context.replaceNode(node, { type: 'html', value: figure(drawing.svg, drawing.width) });
    },
  };
}

const figure = (svg: string, width: number): string =>
  `<figure class="diagram"><div class="scroll" tabindex="0" role="group" aria-label="A diagram, which scrolls" style="--natural: ${width}px">${svg}</div></figure>`;
