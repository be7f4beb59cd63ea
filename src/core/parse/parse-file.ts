import type { RuleId } from '../rules/rule-info.ts';
import { Body, type MarkdownParser } from './body.ts';
import { FrontMatter } from './front-matter.ts';
import { readYaml } from './read-yaml.ts';
import type { ReadableFile } from './source-file.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** Why there is none. */
export interface FrontMatterProblem {
  ruleId: Extract<RuleId, `frontmatter/${string}`>;
  message: string;
  help: string;
  offset: number;
}

/** One file, taken apart. */
export interface ParsedFile {
  path: string;
  /** The file name without its ending. */
  id: string;
  /** The text without a byte order mark. */
  text: string;
  frontMatter: FrontMatter | undefined;
  problems: FrontMatterProblem[];
  /** The Markdown behind the front matter; where there is no front matter, the whole text. */
  body: Body;
}

/**
 * Takes a file apart: values, positions, body. Never throws for what the file holds. Who will not ask for many positions
 * saves half of the memory without `keepPositions`.
 */
export function parseFile(
  { path, text: source }: ReadableFile,
  parseMarkdown: MarkdownParser,
  { keepPositions = true }: { keepPositions?: boolean } = {},
): ParsedFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const id = idOf(path);
  const split = splitFrontMatter(text);
  if ('ruleId' in split) {
    return {
      path,
      id,
      text,
      frontMatter: undefined,
      problems: [{ ...split, offset: 0 }],
      body: new Body(text, 0, parseMarkdown),
    };
  }
  const { frontMatter, body: rest } = split;
  const body = new Body(rest.text, rest.offset, parseMarkdown);
  const reading = readYaml(frontMatter.text);
  const unread = (problems: FrontMatterProblem[]) => ({ path, id, text, frontMatter: undefined, problems, body });
  if ('problems' in reading) {
    return unread(
      reading.problems.map(({ message, offset, help }) => ({
        ruleId: 'frontmatter/syntax',
        message: `${message.replace(/[.:]$/, '')}.`,
        offset: Math.min(frontMatter.offset + offset, text.length),
        help,
      })),
    );
  }
  if (!isMapping(reading.value)) {
    return unread([
      {
        ruleId: 'frontmatter/syntax',
        message: `The front matter is ${reading.value === null ? 'empty' : 'not a mapping'}; expected fields.`,
        help: 'Write one field a line, such as "title: Checkout was down for 41 minutes".',
        offset: frontMatter.offset,
      },
    ]);
  }
  return {
    path,
    id,
    text,
    frontMatter: new FrontMatter(
      frontMatter.text,
      frontMatter.offset,
      reading.value,
      keepPositions ? reading.tree : undefined,
    ),
    problems: [],
    body,
  };
}

/** The id of a postmortem: its file name without the ending. */
export const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');

/** Whether a value is a mapping: an object that is no list. */
export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
