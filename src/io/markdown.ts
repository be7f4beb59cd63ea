import { createRequire } from 'node:module';
import type remarkGfm from 'remark-gfm';
import type remarkParse from 'remark-parse';
import type { unified } from 'unified';
import type { MarkdownParser } from '../core/parse/body.ts';

interface Modules {
  unified: { unified: typeof unified };
  'remark-parse': { default: typeof remarkParse };
  'remark-gfm': { default: typeof remarkGfm };
}

let parser: MarkdownParser | undefined;

/** Parses GitHub-flavoured Markdown with remark, which is loaded on the first call: it takes longer than most checks. */
export const parseMarkdown: MarkdownParser = (markdown) => {
  parser ??= load();
  return parser(markdown);
};

function load(): MarkdownParser {
  const require = createRequire(import.meta.url);
  const module = <Name extends keyof Modules>(name: Name): Modules[Name] => require(name) as Modules[Name];
  const processor = module('unified')
    .unified()
    .use(module('remark-parse').default)
    .use(module('remark-gfm').default)
    .freeze();
  return (markdown) => processor.parse(markdown);
}
