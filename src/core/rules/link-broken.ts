import { linkFault, localLinks } from '../incident/local-links.ts';
import type { Rule } from './rule.ts';
import { didYouMean, nearest, shown } from './wording.ts';

/** See docs/rules/link/broken.md. */
export const linkBroken: Rule = (kb) =>
  kb.files.flatMap((file) =>
    localLinks(file, (target) => linkFault(target, kb) !== undefined).map(({ link, target }) => {
      const near =
        target.id === undefined
          ? undefined
          : nearest(target.id, target.type === 'class' ? [...kb.classIds] : [...kb.ids]);
      return {
        ruleId: 'link/broken' as const,
        file: file.path,
        at: { offset: file.body.offset + link.offset, length: link.length },
        message: `The link to ${shown(link.url)} leads to ${linkFault(target, kb) ?? 'nothing'}.`,
        help:
          near === undefined
            ? 'Link to a file that is there, to /postmortems/<id>/, or to /classes/<id>/.'
            : didYouMean(near),
      };
    }),
  );
