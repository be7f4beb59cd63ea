import { expect, test } from 'vitest';
import { importPostmortem } from '../../../src/core/import/import-postmortem.ts';
import { check } from '../../../src/core/check.ts';
import { definitionsOf, wordsOf } from '../../../src/core/import/words-of.ts';
import { parseFile } from '../../../src/core/parse/parse-file.ts';
import { parseMarkdown } from '../../../src/io/markdown.ts';
import { randomOf } from '../../support/random.ts';
import { documents } from './documents.ts';
import { catalog, NOW, options } from './imported.ts';

const texts = Object.values(documents);

/** Names of days and months stand in dates, which a draft writes in figures. */
const inDates =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|about|glpat\S*|abcdefghij)$/;

const prose = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** The words of a document that its draft does not have. HTML attributes are no words, and neither is the state of an item. */
function lostWords(source: string, draft: string): string[] {
  const tree = parseMarkdown(source.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, ''));
  const words = prose(wordsOf(tree.children, definitionsOf(tree)).replace(/<[^>]*>/g, ' '));
  const kept = new Set(prose(draft));
  return words.filter((word) => !kept.has(word) && !inDates.test(word) && word !== 'open');
}

const errorsIn = (path: string, text: string): string[] => {
  const source = { path: `postmortems/${path}`, text };
  const content = { sources: [source], files: [parseFile(source, parseMarkdown)], existingPaths: new Set<string>() };
  const { report } = check({ ...content, catalog, brokenDiagrams: new Map() }, { now: NOW });
  return report.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
};

test.each(Object.entries(documents))('%s loses no word, and its draft passes the check', (name, text) => {
  const imported = importPostmortem({ name, text }, options);
  if ('refused' in imported) throw new Error(imported.refused);
  expect(lostWords(text, imported.text)).toEqual([]);
  expect(errorsIn(imported.fileName, imported.text)).toEqual([]);
});

test('neither do pieces of documents, put together at random', () => {
  const random = randomOf(20261124);
  const pick = (n: number): number => Math.floor(random() * n);
  let drafts = 0;
  for (let round = 0; round < 150; round += 1) {
    const lines = [0, 1, 2].flatMap(() => {
      const all = (texts[pick(texts.length)] ?? '').split('\n');
      const from = pick(all.length);
      return all.slice(from, from + pick(40));
    });
    const text = lines.join('\n');
    const zone = random() < 0.5 ? 'Europe/London' : undefined;
    const imported = importPostmortem({ name: '2026-01-02-pieces.md', text }, { ...options, zone });
    if ('refused' in imported) continue;
    drafts += 1;
    expect(lostWords(text, imported.text), text).toEqual([]);
    expect(errorsIn(imported.fileName, imported.text), text).toEqual([]);
  }
  expect(drafts).toBeGreaterThan(75);
});
