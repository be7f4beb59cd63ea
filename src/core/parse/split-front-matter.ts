import matter from 'gray-matter';
import type { RuleId } from '../rules/rule-info.ts';

/** A file in its two parts. Offsets count from the start of the text. */
export interface SplitFile {
  frontMatter: { text: string; offset: number };
  body: { text: string; offset: number };
}

/** Why a file has no front matter that may be read. */
export interface SplitProblem {
  ruleId: Extract<RuleId, 'frontmatter/missing' | 'frontmatter/language'>;
  message: string;
  help: string;
}

const help = 'Begin the file with a line ---, then the YAML fields, then a line --- of its own.';
const refuse = (): never => {
  throw new Error('front matter is split here, never evaluated');
};

/** gray-matter runs JavaScript front matter if it is let: every engine that it knows is shut. */
const engines = Object.fromEntries(
  ['yaml', 'yml', 'json', 'js', 'javascript', 'coffee', 'cson', 'toml'].map((name) => [name, { parse: refuse }]),
);

/** Parts front matter from body. The text is not interpreted. */
export function splitFrontMatter(text: string): SplitFile | SplitProblem {
  const language = foreignLanguage(text);
  if (language !== undefined) {
    return {
      ruleId: 'frontmatter/language',
      message: `The front matter is written in "${language}"; expected YAML.`,
      help: 'Write the fields as YAML between two lines of --- alone.',
    };
  }
  if (!/^---[ \t]*(?:ya?ml[ \t]*)?(?:#[^\r\n]*)?(?:\r?\n|$)/i.test(text)) {
    return { ruleId: 'frontmatter/missing', message: 'The file does not begin with front matter.', help };
  }
  const firstBreak = text.search(/\r?\n/);
  const opening = text.indexOf('\n') + 1;
  const start = firstBreak < 0 ? text.length : firstBreak + rawFrontMatter(text.slice(firstBreak)).length;
  fence.lastIndex = start;
  const found = fence.exec(text);
  if (!found) {
    return {
      ruleId: 'frontmatter/missing',
      message: `The front matter is never closed by a line ---${almost(text, start)}.`,
      help,
    };
  }
  const closing = { start: found.index + 1, end: fence.lastIndex };
  return {
    frontMatter: { text: text.slice(opening, closing.start), offset: opening },
    body: { text: text.slice(closing.end), offset: closing.end },
  };
}

/** A line of --- alone. gray-matter stops at any line that begins so: what follows on the line is the author's YAML. */
const fence = /\n---[ \t]*(?:\r?\n|$)/g;

/** What gray-matter takes for front matter in a text that begins behind the opening fence. */
const rawFrontMatter = (rest: string): string =>
  matter({ content: `---${rest}` }, { engines: { ...engines, yaml: { parse: () => ({}) } } }).matter;

/** Says where a line only looks like the closing fence. */
function almost(text: string, start: number): string {
  const line = /^\n(---.*)/.exec(text.slice(start, start + 1000))?.[1];
  return line === undefined ? '' : `: line ${text.slice(0, start + 1).split('\n').length} holds more than that`;
}

/** The word behind the opening fence, where it is none of YAML's names, or the name of another kind of fence. */
function foreignLanguage(text: string): string | undefined {
  if (/^\+\+\+\s*(?:\n|$)/.test(text)) return 'toml';
  if (/^;;;\s*(?:\n|$)/.test(text)) return 'json';
  if (!text.startsWith('---')) return undefined;
  const { name } = matter.language(`${/^[^\r\n]{0,200}/.exec(text)?.[0] ?? ''}\n`);
  const word = /^[a-z][\w+.-]*(?![^\s])/i.exec(name)?.[0];
  return word === undefined || /^ya?ml$/i.test(word) ? undefined : word;
}
