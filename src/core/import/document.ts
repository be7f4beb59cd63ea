import type { Root } from 'mdast';
import type { MarkdownParser } from '../parse/body.ts';
import { plainText } from '../diagnostics/plain-text.ts';
import { isMapping } from '../parse/parse-file.ts';
import { readYaml } from '../parse/read-yaml.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import { findSecrets, type FoundSecret } from '../parse/secrets.ts';
import { readToml } from './toml.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Definitions, definitionsOf } from './words-of.ts';

/** A postmortem in another shape, taken apart. */
export interface ForeignDocument {
  /** The file name it came with. */
  name: string;
  values: Record<string, unknown>;
  /** Lines of front matter that could not be read as values. */
  unread: string[];
  /** All behind the front matter, with secrets taken out. Offsets count from its start. */
  text: string;
  tree: Root;
  definitions: Definitions;
  sections: Section[];
  /** How many secrets were taken out. */
  secrets: number;
}

/** Takes a document apart. Line ends become `\n`, control characters become visible, and secrets `[redacted]`. */
export function readDocument(source: string, name: string, parse: MarkdownParser): ForeignDocument {
  const plain = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are what YAML refuses, tabs and line ends aside
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g, plainText);
  const secrets = findSecrets(plain);
  const { values, unread, body } = frontMatterOf(redacted(plain, secrets));
  const tree = parse(body);
  const definitions = definitionsOf(tree);
  return {
    name,
    values,
    unread,
    text: body,
    tree,
    definitions,
    secrets: secrets.length,
    sections: sectionsOf(body, tree, { parse, definitions }),
  };
}

/** Replaced from the last to the first, so that offsets stay true. */
const redacted = (text: string, secrets: readonly FoundSecret[]): string =>
  secrets
    .toReversed()
    .reduce((rest, { offset, length }) => `${rest.slice(0, offset)}[redacted]${rest.slice(offset + length)}`, text);

function frontMatterOf(text: string): { values: Record<string, unknown>; unread: string[]; body: string } {
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(text);
  if (toml) return { ...readToml(toml[1] ?? ''), body: text.slice(toml[0].length) };
  const split = splitFrontMatter(text);
  if ('ruleId' in split) return { values: {}, unread: [], body: text };
  const reading = readYaml(split.frontMatter.text);
  return 'value' in reading && isMapping(reading.value)
    ? { values: reading.value, unread: [], body: split.body.text }
    : { values: {}, unread: split.frontMatter.text.trimEnd().split('\n'), body: split.body.text };
}
