import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { headingsPlugin } from './headings.ts';
import { mermaidPlugin } from './mermaid.ts';
import { rawHtmlPlugin } from './raw-html.ts';
import { ruleNamesPlugin } from './rule-names.ts';
import { addressPlugin } from './addresses.ts';
import { tablesPlugin } from './tables.ts';

/** The plugins that make a body safe and at home in the site; `base` is where the site stands under its host. */
export function bodyPlugins({ base }: { base: string }): {
  mdastPlugins: (MdastPluginDefinition | (() => MdastPluginDefinition))[];
  hastPlugins: (HastPluginDefinition | (() => HastPluginDefinition))[];
} {
  return {
    mdastPlugins: [rawHtmlPlugin(), mermaidPlugin],
    hastPlugins: [addressPlugin({ base }), ruleNamesPlugin({ base }), headingsPlugin, tablesPlugin()],
  };
}
