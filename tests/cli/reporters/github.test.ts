import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { github } from '../../../src/cli/reporters/github.ts';
import { githubSummary } from '../../../src/cli/reporters/github-summary.ts';
import { CONTROLS, hostileDiagnostic, plainDiagnostic, reporterOptions, reportOf } from '../../support/reports.ts';

/** Reads workflow commands as the runner of GitHub does: one a line, properties at commas, values unescaped. */
function commandsOf(output: string): { command: string; properties: Record<string, string>; message: string }[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, command = '', words = '', message = ''] = /^::(\w+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? [];
    if (command === '') return [];
    const properties = Object.fromEntries(
      words.split(',').map((word) => [word.split('=')[0] ?? '', unescaped(word.slice(word.indexOf('=') + 1))]),
    );
    return [{ command, properties, message: unescaped(message) }];
  });
}

const unescaped = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

test('prints one command for one finding, whatever it holds', () => {
  const output = github(reportOf(hostileDiagnostic), reporterOptions);
  const commands = commandsOf(output);
  expect(commands).toHaveLength(1);
  expect(output.split('\n')).toHaveLength(2);
  expect(commands[0]?.properties).toMatchObject({ line: '3', col: '5', endColumn: '9', title: 'class/unknown' });
  expect(commands[0]?.message).toContain('"quoted"');
  expect(output).not.toMatch(CONTROLS);
});

test('prints no more of a kind than GitHub keeps, errors first, and says how many are left', () => {
  const many = (n: number, severity: 'error' | 'warning') =>
    Array.from({ length: n }, () => plainDiagnostic({ severity }));
  const output = github(reportOf(...many(25, 'warning'), ...many(12, 'error')), reporterOptions);
  expect(commandsOf(output).map(({ command }) => command)).toEqual([
    ...Array.from({ length: 10 }, () => 'error'),
    ...Array.from({ length: 10 }, () => 'warning'),
  ]);
  expect(output).toMatch(/\n17 findings more: see the summary of the job\.\n$/);
});

test('cuts a message where GitHub would drop it', () => {
  const [command] = commandsOf(github(reportOf(plainDiagnostic({ message: 'x'.repeat(9000) })), reporterOptions));
  expect(command?.message).toHaveLength(4000);
});

test('writes a summary in which hostile text makes nothing', () => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(githubSummary(reportOf(hostileDiagnostic), reporterOptions));
  expect(kindsIn(tree)).toEqual(
    new Set(['root', 'heading', 'paragraph', 'text', 'list', 'listItem', 'strong', 'inlineCode', 'html: <!-- -->']),
  );
});

test('keeps the summary within the limit of GitHub', () => {
  const many = Array.from({ length: 9000 }, (_, n) =>
    plainDiagnostic({ file: `postmortems/${n}.md`, message: 'é'.repeat(120) }),
  );
  const text = githubSummary(reportOf(...many), reporterOptions);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/The findings of \d+ more files are in the log\./);
});

function kindsIn(node: Root | Root['children'][number]): Set<string> {
  const kind = node.type === 'html' ? `html: ${node.value}` : node.type;
  const children = 'children' in node ? (node.children as Root['children']) : [];
  return new Set([kind, ...children.flatMap((child) => [...kindsIn(child)])]);
}
