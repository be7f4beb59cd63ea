import type { HastPluginDefinition } from 'satteri';
import { ruleInfo } from '../../core/rules/rule-info.ts';

/**
 * Makes the names of other rules on the page of a rule links to their pages. Other bodies are left alone: there `file/name`
 * may be a path.
 */
export const ruleNamesPlugin = ({ base }: { base: string }): HastPluginDefinition => ({
  name: 'hindsight-rule-names',
  element: [
    {
      filter: ['code'],
      visit: (node, context) => {
        const own = /\/docs\/rules\/(.+)\.md$/.exec(context.fileURL?.pathname ?? '')?.[1];
        const [only] = node.children;
        if (own === undefined || only?.type !== 'text' || only.value === own || !(only.value in ruleInfo)) return;
        const parent = context.parent(node);
        if (parent?.type === 'element' && parent.tagName === 'a') return;
        context.wrapNode(node, {
          type: 'element',
          tagName: 'a',
          properties: { href: `${base.replace(/\/?$/, '/')}contribute/rules/${only.value}/` },
          children: [],
        });
      },
    },
  ],
});
