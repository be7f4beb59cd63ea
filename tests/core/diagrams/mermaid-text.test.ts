import { expect, test } from 'vitest';
import { flowchartLabel, timelineText } from '../../../src/core/diagrams/mermaid-text.ts';

test('writes what Mermaid would read as codes', () => {
  expect(flowchartLabel('say "no" to #1; a|b [c] {d} <e> & `f`')).toBe(
    '"say #34;no#34; to #35;1#59; a#124;b #91;c#93; #123;d#125; #60;e#62; #38; #96;f#96;"',
  );
  expect(timelineText('12:04: 50 % down')).toBe('12#58;04#58; 50 #37; down');
});

test('keeps line breaks, and makes one space of other white space', () => {
  expect(flowchartLabel(' a\t b \r\n\n c ')).toBe('"a b<br/>c"');
  expect(timelineText('a\u00a0\u0000b\nc')).toBe('a b<br>c');
});

test('an empty text is still a label', () => {
  expect(flowchartLabel(' \n ')).toBe('" "');
  expect(timelineText('')).toBe('#160;');
});

test('cuts at so many characters as a reader counts them', () => {
  expect(flowchartLabel('a'.repeat(201))).toBe(`"${'a'.repeat(199)}…"`);
  expect(flowchartLabel('a'.repeat(200))).toBe(`"${'a'.repeat(200)}"`);
  expect(flowchartLabel('👩‍🚒👩‍🚒👩‍🚒', { maxLength: 2 })).toBe('"👩‍🚒…"');
  expect(flowchartLabel('ab " cd', { maxLength: 5 })).toBe('"ab #34;…"');
});

test('does not begin a line of a timeline with a word that Mermaid knows', () => {
  expect(timelineText('title of it')).toBe('#116;itle of it');
  expect(timelineText('Section 4')).toBe('#83;ection 4');
  expect(timelineText('a title')).toBe('a title');
});

test('breaks words that are wider than a box of a timeline', () => {
  expect(timelineText('orchestrator-raft-leader')).toBe('orchestrator-<br>raft-leader');
  expect(timelineText('x'.repeat(20))).toBe(`${'x'.repeat(16)}<br>xxxx`);
  expect(timelineText('日本語のラベルは')).toBe('日本語のラベルは');
  expect(timelineText('日本語のラベルは折り')).toBe('日本語のラベルは<br>折り');
});

test('half a character is none', () => {
  expect(flowchartLabel('a\ud83d')).toBe('"a\ufffd"');
});
