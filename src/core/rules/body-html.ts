import { activePart, harmlessAttributes, harmlessElements } from '../parse/active-html.ts';
import type { HtmlTag } from '../parse/html-tags.ts';
import type { Rule } from './rule.ts';

/** See docs/rules/body/html.md. An opening tag stands for its closing one; a closing tag alone is told too. */
export const bodyHtml: Rule = ({ files }) =>
  files.flatMap(({ body, path }) => {
    if (!/<[a-z/!?]/i.test(body.text)) return [];
    const { html } = body.reading;
    return html
      .filter((tag, index) => isDropped(tag, html.slice(0, index)))
      .map((tag) => ({
        ruleId: 'body/html' as const,
        file: path,
        at: { offset: body.offset + tag.offset, length: tag.length },
        message: `${named(tag)} is raw HTML, and the site drops it.`,
        help: 'Write it in Markdown, or put it between backticks to show it as text.',
      }));
  });

function isDropped(tag: HtmlTag, before: readonly HtmlTag[]): boolean {
  if (tag.closing) return !harmlessElements.has(tag.name) && !before.some((one) => one.name === tag.name);
  if (activePart(tag, before) !== undefined) return false;
  return !harmlessElements.has(tag.name) || Object.keys(tag.attributes).some((name) => !harmlessAttributes.has(name));
}

function named(tag: HtmlTag): string {
  if (tag.name === '!' || tag.name === '?') return 'This declaration';
  if (!tag.closing && harmlessElements.has(tag.name)) return `An attribute of <${tag.name}>`;
  return tag.closing ? `</${tag.name}>` : `<${tag.name}>`;
}
