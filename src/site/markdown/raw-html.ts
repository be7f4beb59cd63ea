import type { MdastPluginDefinition } from 'satteri';
import { safeHtml } from './safe-html.ts';

/** Puts the safe part of raw HTML in its place. The rules `body/html` and `body/active-html` tell the author of the rest. */
export const rawHtmlPlugin = (): MdastPluginDefinition => ({
  name: 'hindsight-raw-html',
  html: (node, context) => {
    context.setProperty(node, 'value', safeHtml(node.value));
  },
});
