import { activePart, harmlessAttributes, harmlessElements } from '../parse/active-html.ts';
import { type HtmlTag, OpenElements } from '../parse/html-tags.ts';
import type { Rule } from './rule.ts';

/** See docs/rules/body/html.md. An opening tag stands for its closing one; a closing tag alone is told too. */
export const bodyHtml: Rule = ({ files }) =>
  files.flatMap(({ body, path }) => {
    if (!/<[a-z/!?]/i.test(body.text)) return [];
    const open = new OpenElements();
    return body.reading.html
      .filter((tag) => {
        const dropped = isDropped(tag, open);
        open.add(tag);
        return dropped;
      })
      .map((tag) => ({
        ruleId: 'body/html' as const,
        file: path,
        at: { offset: body.offset + tag.offset, length: tag.length },
        message: `${named(tag)} is raw HTML, and the site drops it.`,
        help: 'Write it in Markdown, or put it between backticks to show it as text.',
      }));
  });

function isDropped(tag: HtmlTag, open: OpenElements): boolean {
  if (tag.closing) return !harmlessElements.has(tag.name) && !open.hasSeen(tag.name);
  if (activePart(tag, open) !== undefined) return false;
  return !harmlessElements.has(tag.name) || Object.keys(tag.attributes).some((name) => !harmlessAttributes.has(name));
}

function named(tag: HtmlTag): string {
  if (tag.name === '!' || tag.name === '?') return 'This declaration';
  if (!tag.closing && harmlessElements.has(tag.name)) return `An attribute of <${tag.name}>`;
  return tag.closing ? `</${tag.name}>` : `<${tag.name}>`;
}
