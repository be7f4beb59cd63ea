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

/**
 * Parts front matter from body, from the first line of --- alone to the next. The text is not interpreted: front matter
 * in another language is refused, never run. O(length of the text).
 */
export function splitFrontMatter(text: string): SplitFile | SplitProblem {
  const language = foreignLanguage(text);
  if (language !== undefined) {
    return {
      ruleId: 'frontmatter/language',
      message: `The front matter is written in "${language}"; expected YAML.`,
      help: 'Write the fields as YAML between two lines of --- alone.',
    };
  }
  const opening = /^---[ \t]*(?:ya?ml[ \t]*)?(?:#[^\r\n]*)?(?:\r?\n|$)/i.exec(text)?.[0].length;
  if (opening === undefined) {
    return { ruleId: 'frontmatter/missing', message: 'The file does not begin with front matter.', help };
  }
  const fence = /(?<=\n)---[ \t]*(?:\r?\n|$)/g;
  fence.lastIndex = opening;
  const closing = fence.exec(text);
  if (!closing) {
    return {
      ruleId: 'frontmatter/missing',
      message: `The front matter is never closed by a line ---${almost(text, opening)}.`,
      help,
    };
  }
  return {
    frontMatter: { text: text.slice(opening, closing.index), offset: opening },
    body: { text: text.slice(fence.lastIndex), offset: fence.lastIndex },
  };
}

/** Says where a line only looks like the closing fence. */
function almost(text: string, opening: number): string {
  const at = text.indexOf('\n---', opening);
  return at < 0 ? '' : `: line ${text.slice(0, at + 1).split('\n').length} holds more than that`;
}

/**
 * The word behind the opening fence, where it is none of YAML's names, or the name of another kind of fence. gray-matter says
 * what would be read as a language; it is asked for no more, since it runs JavaScript front matter where it is let.
 */
function foreignLanguage(text: string): string | undefined {
  if (/^\+\+\+[ \t]*(?:\r?\n|$)/.test(text)) return 'toml';
  if (/^;;;[ \t]*(?:\r?\n|$)/.test(text)) return 'json';
  const firstLine = text.slice(0, 200).split('\n', 1)[0] ?? '';
  if (!matter.test(firstLine)) return undefined;
  const word = /^([a-z][\w+.-]*)(?!\S)/i.exec(matter.language(`${firstLine}\n`).name)?.[1];
  return word === undefined || /^ya?ml$/i.test(word) ? undefined : word;
}
