import type { HastPluginDefinition } from 'satteri';

/** Lets wide tables and code scroll by themselves, by keyboard too, so that the page never does sideways. */
export const tablesPlugin = (): HastPluginDefinition => ({
  name: 'hindsight-tables',
  element: [
    {
      filter: ['table'],
      visit: (node, context) => {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
          children: [],
        });
      },
    },
    {
      filter: ['pre'],
      visit: (node, context) => context.setProperty(node, 'tabIndex', 0),
    },
  ],
});
