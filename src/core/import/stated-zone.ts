import type { ForeignDocument } from './document.ts';
import type { Range } from './piece.ts';
import { rangeOf } from './sections.ts';
import { wordsOf } from './words-of.ts';
import { isZone, ZONE } from './zones.ts';

/** The zone that the document states for all its times; undefined where it states none, or two. */
export function statedZone({ sections, text }: ForeignDocument): string | undefined {
  const stated = [
    new RegExp(
      String.raw`\b[Tt]ime(?:stamp)?s?(?: (?:below|here|listed|given|shown|stated|quoted|are|is|all|in this \w+))* (?:in|as)[: ]+(?:the )?(${ZONE})`,
      'g',
    ),
    new RegExp(String.raw`\b[Aa]ll (?:the )?(?:dates and )?times?(?: (?:are|is|given|in))*:? (${ZONE})`, 'g'),
    new RegExp(String.raw`\b[Tt]ime ?[Zz]ones?(?: used)?\s*(?:is|:|\*\*:|:\*\*)\s*(${ZONE})`, 'g'),
  ].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const named = sections
    .filter(({ part }) => part === 'timeline')
    .flatMap(({ title }) => new RegExp(`\\b${ZONE}`).exec(title)?.[0] ?? []);
  const zones = new Set([...stated, ...named].filter(isZone));
  return zones.size === 1 ? [...zones][0] : undefined;
}

/** Paragraphs of a timeline that say nothing but the zone, such as "All times in UTC." */
export function zoneLines({ sections, definitions }: ForeignDocument): { words: string; range: Range }[] {
  const only = new RegExp(
    String.raw`^\W*(?:all )?(?:the )?times?(?:stamps)?(?: (?:below|here|listed|given|shown|are|all|in))* ${ZONE}\W*$`,
    'i',
  );
  return sections
    .filter(({ part }) => part === 'timeline')
    .flatMap(({ nodes }) => nodes)
    .filter((node) => node.type === 'paragraph')
    .map((node) => ({ words: wordsOf([node], definitions), range: rangeOf(node) }))
    .filter(({ words }) => only.test(words));
}
