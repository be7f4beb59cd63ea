import { createRequire } from 'node:module';

/** The family as the stylesheet of the site names it. */
export const FONT_FAMILY = 'Atkinson Hyperlegible Next Variable';

/** What a text is set in where the web font is missing. */
export const FONT_STACK = `'${FONT_FAMILY}', system-ui, sans-serif`;

/** The files of the face, each with characters of its own, the commonest first. */
export const SUBSETS = ['latin', 'latin-ext'] as const;

export type Subset = (typeof SUBSETS)[number];

/** The path of one file of the text face, which holds every weight. */
export function fontFile(subset: Subset, italic: boolean): string {
  const name = `atkinson-hyperlegible-next-${subset}-wght-${italic ? 'italic' : 'normal'}.woff2`;
  return createRequire(import.meta.url).resolve(`@fontsource-variable/atkinson-hyperlegible-next/files/${name}`);
}
