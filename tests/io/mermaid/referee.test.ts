import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiagramRenderer } from '../../../src/io/mermaid/diagram-renderer.ts';
import { geometryDifferences, overflowingLabels } from '../../support/diagram-geometry.ts';
import { openReferee, type Referee } from '../../support/diagram-referee.ts';
import { SOURCES } from './sources.ts';

// The widths of text agree with Chromium's to a fiftieth of a pixel. What is left are the ink of bold and slanted letters,
// which is taken from the upright regular ones (up to half a pixel at the end of a label), and the sums of such halves over a
// row of nodes. A pixel is a hair at this size; a wrong font, style or wrapping is ten at once.
const TOLERANCE = { place: 1, viewBox: 1 };

/** Where we draw on purpose what Mermaid does not. */
const ON_PURPOSE: Record<string, string> = {
  'entity-codes': 'Mermaid measures and prints the codes, we the characters',
};

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
    const ours = await referee.measure(result.svg);
    expect(ours.texts.length + ours.shapes.length).toBeGreaterThan(1);
    expect(overflowingLabels(ours)).toEqual([]);
    if (name in ON_PURPOSE) return;
    const theirs = await referee.draw(source);
    if (name.startsWith('timeline')) {
      // We end the lines of a timeline at its last event, and the drawing there.
      expect(ours.viewBox[3]).toBeLessThan(theirs.viewBox[3] ?? 0);
      theirs.viewBox[3] = ours.viewBox[3] ?? 0;
    }
    expect(geometryDifferences(ours, theirs, TOLERANCE)).toEqual([]);
  });
});

test('sees a difference where there is one', async () => {
  const result = await renderer.render('flowchart LR\n  a[One] --> b[Two]');
  if (!result.ok) throw new Error(result.problem.message);
  const ours = await referee.measure(result.svg);
  expect(geometryDifferences(ours, await referee.draw('flowchart LR\n  a[One] --> b[Twofold]'), TOLERANCE)).not.toEqual(
    [],
  );
  expect(
    overflowingLabels(await referee.measure(result.svg.replace('>Two<', '>Two hundred and twenty-two<'))),
  ).toHaveLength(1);
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
