import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/core/search/excerpt.ts';
import { readQuestion } from '../../../src/core/search/question.ts';

const filler = Array.from({ length: 80 }, (_, at) => `filler${at}`).join(' ');
const text = `A queue here. ${filler} The queue of the shard drained slowly. ${filler} A shard there.`;

test('takes the stretch with most of the words, and marks them', () => {
  const found = excerptOf(text, readQuestion('shard queue draining', []).parts);
  expect(found?.pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
    'queue',
    'shard',
    'drained',
  ]);
  expect(text.slice(found?.start)).toMatch(/^filler/);
  expect(text.slice(found?.hit)).toMatch(/^queue of the shard/);
  const whole = found?.pieces.map((piece) => piece.text).join('') ?? '';
  expect(whole).toMatch(/^… .* …$/);
  expect(whole).toContain('The queue of the shard drained slowly.');
});

test('marks a synonym and an identifier in parts', () => {
  const parts = readQuestion('db somaxconn', []).parts;
  const found = excerptOf('The database reads net.core.somaxconn at boot.', parts);
  expect(found?.pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
    'database',
    'net.core.somaxconn',
  ]);
});

test('gives nothing where nothing is met', () => {
  expect(excerptOf('Quite another thing.', readQuestion('shard', []).parts)).toBeUndefined();
});

test('marks an identifier as a whole where it stands, and its parts only where nothing else does', () => {
  const { parts } = readQuestion('net.core.somaxconn', []);
  const marked = (one: string): string[] | undefined =>
    excerptOf(one, parts)
      ?.pieces.filter(({ isMarked }) => isMarked)
      .map((piece) => piece.text);
  expect(marked('The core of the net. Then net.core.somaxconn is raised.')).toEqual(['net.core.somaxconn']);
  expect(marked('The core of the net.')).toEqual(['core', 'net']);
});
