import { activePart, isActiveAddress, mayHoldActiveParts } from '../parse/active-html.ts';
import { OpenElements } from '../parse/html-tags.ts';
import type { Remark } from './rule.ts';
import type { Rule } from './rule.ts';

/** See docs/rules/body/active-html.md. */
export const bodyActiveHtml: Rule = ({ files }) =>
  files.flatMap(({ body, path }) => {
    if (!mayHoldActiveParts(body.text)) return [];
    const { html, links } = body.reading;
    const open = new OpenElements();
    const remarks: Remark[] = [
      ...html.flatMap((tag) => {
        const part = activePart(tag, open);
        open.add(tag);
        const at = { offset: body.offset + tag.offset, length: tag.length };
        return part === undefined
          ? []
          : [
              {
                at,
                message: `${part} could run or reach out from the page.`,
                help: 'Take it out: the site drops it, and content must not run.',
              },
            ];
      }),
      ...links
        .filter((link) => isActiveAddress(link.url))
        .map((link) => ({
          at: { offset: body.offset + link.offset, length: link.length },
          message: `The address of this ${link.type === 'image' ? 'picture' : 'link'} could run in the page.`,
          help: 'Link to an https: address, or to a file of the repository.',
        })),
    ];
    return remarks.map((remark) => ({ ...remark, ruleId: 'body/active-html' as const, file: path }));
  });
