import { frontMatterProblem } from './front-matter-problem.ts';

/** See docs/rules/frontmatter/language.md. */
export const frontmatterLanguage = frontMatterProblem('frontmatter/language');
