import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiagramRenderer } from '../../../src/io/mermaid/diagram-renderer.ts';
import { overflowingLabels } from '../../support/diagram-geometry.ts';
import { openReferee, refereeDrawing, type Referee } from '../../support/diagram-referee.ts';
import { SOURCES } from './sources.ts';

/** Mermaid measures and prints the entity codes of this one, we their characters. */
const NOT_AS_CHROMIUM = new Set(['entity-codes']);

const renderer = createDiagramRenderer({ cacheDir: false, children: 1 });
let referee: Referee;
beforeAll(async () => {
  referee = await openReferee();
});
afterAll(async () => {
  await referee.close();
  await renderer.close();
});

describe.each(Object.entries(SOURCES))('%s', (name, source) => {
  test('is drawn where Chromium draws it, with its labels in their boxes', async () => {
    const result = await renderer.render(source);
    if (!result.ok) throw new Error(result.problem.message);
    if (NOT_AS_CHROMIUM.has(name)) expect(overflowingLabels(await referee.measure(result.svg))).toEqual([]);
    else expect(await refereeDrawing(referee, source, result.svg)).toEqual([]);
  });
});

test('sees a difference where there is one', async () => {
  const source = 'flowchart LR\n  a[One] --> b[Two]';
  const result = await renderer.render(source);
  if (!result.ok) throw new Error(result.problem.message);
  expect(await refereeDrawing(referee, source, result.svg)).toEqual([]);
  expect(await refereeDrawing(referee, source.replace('Two', 'Twofold'), result.svg)).not.toEqual([]);
  expect(await refereeDrawing(referee, source, result.svg.replaceAll('16px', '19px'))).not.toEqual([]);
  const overlong = result.svg.replace('>Two<', '>Two hundred and twenty-two<');
  expect(overflowingLabels(await referee.measure(overlong))).toHaveLength(1);
});

test.each(['light', 'dark'] as const)('the colours of a drawing follow the %s scheme', async (scheme) => {
  const result = await renderer.render('flowchart LR\n  a[One] --> b[Two]');
  if (!result.ok) throw new Error(result.problem.message);
  await referee.measure(result.svg);
  const colours = await referee.page.evaluate((wanted) => {
    document.documentElement.style.colorScheme = wanted;
    const fillOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body).fill;
    return [fillOf('#stage .node rect'), fillOf('#stage .node text')];
  }, scheme);
  expect(colours).toEqual(
    scheme === 'light' ? ['rgb(255, 255, 255)', 'rgb(28, 31, 35)'] : ['rgb(30, 33, 37)', 'rgb(230, 228, 223)'],
  );
});
