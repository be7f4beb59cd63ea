import { expect, test } from 'vitest';
import { fontMetrics, inkOverhang, textWidth } from '../../../src/io/mermaid/text-width.ts';

const regular = { size: 16, weight: 400, italic: false };

// Widths that Chromium gives, with the face's kerning.
test.each([
  ['Rectangle', 400, 70.44],
  ['Outage', 400, 51.22],
  ['Gateway', 400, 59.23],
  ['Gateway', 700, 63.2],
  ['Connections run out', 650, 150.17],
  ['Hello AV To fi office Wave', 400, 179.44],
])('%s in weight %i', (text, weight, width) => {
  expect(textWidth(text, { ...regular, weight })).toBeCloseTo(width, 1);
});

test('grows with the size, and is wider in bold', () => {
  expect(textWidth('Retries', { ...regular, size: 32 })).toBeCloseTo(2 * textWidth('Retries', regular), 6);
  expect(textWidth('Retries', { ...regular, weight: 700 })).toBeGreaterThan(textWidth('Retries', regular));
});

test('gives characters without a place in the face a measure of their own', () => {
  expect(textWidth('日本', regular)).toBe(32);
  expect(textWidth('👩‍🚒', regular)).toBe(20);
  expect(textWidth('🇫🇷', regular)).toBe(20);
  expect(textWidth('Łódź', regular)).toBeGreaterThan(20);
  expect(textWidth('e\u0301\u200b', regular)).toBeCloseTo(textWidth('e', regular), 0);
});

test('knows how far letters stick out', () => {
  expect(inkOverhang('Gateway', regular).right).toBeCloseTo(0.82, 1);
  expect(inkOverhang('Stadium', regular)).toEqual({ left: 0, right: 0 });
  expect(fontMetrics()).toEqual({ ascent: 0.984, descent: 0.316, xHeight: 0.496 });
});
