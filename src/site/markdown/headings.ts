import type { HastPluginDefinition } from 'satteri';

/**
 * Moves the headings of a body one level down, below the heading of the section that holds it, and gives each an address
 * of its own that no part of the page around it has.
 */
export function headingsPlugin(): HastPluginDefinition {
  const used = new Map<string, number>();
  return {
    name: 'hindsight-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (node, context) => {
        const words = context
          .textContent(node)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? ['section'];
        const slug = `story-${words.join('-')}`;
        const before = used.get(slug) ?? 0;
        used.set(slug, before + 1);
        const level = Math.min(6, Number(node.tagName.slice(1)) + 1);
        context.replaceNode(node, {
          type: 'element',
          tagName: `h${level}`,
          properties: { id: before === 0 ? slug : `${slug}-${before + 1}` },
          children: [...node.children],
        });
      },
    },
  };
}
