import { frontMatterProblem } from './front-matter-problem.ts';

/** See docs/rules/frontmatter/missing.md. */
export const frontmatterMissing = frontMatterProblem('frontmatter/missing');
