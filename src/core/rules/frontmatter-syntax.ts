import { frontMatterProblem } from './front-matter-problem.ts';

/** See docs/rules/frontmatter/syntax.md. */
export const frontmatterSyntax = frontMatterProblem('frontmatter/syntax');
