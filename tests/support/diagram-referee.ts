import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { mermaidConfig } from '../../src/io/mermaid/config.ts';
import { SCREEN } from '../../src/io/mermaid/dom.ts';
import { FONT_FAMILY, fontFile, SUBSETS } from '../../src/io/mermaid/font-files.ts';
import { launchBrowser } from './browser.ts';
import { type Geometry, geometryDifferences, overflowingLabels, readGeometry } from './diagram-geometry.ts';

/** As the stylesheet of the font has them. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} satisfies Record<(typeof SUBSETS)[number], string>;

/** A real Chromium with the site's font, in which drawings are measured and Mermaid draws them again. */
export interface Referee {
  /** What Mermaid itself draws in the browser, measured there. Throws what Mermaid throws. */
  draw: (source: string) => Promise<Geometry>;
  /** What a finished drawing measures in the browser. */
  measure: (svg: string) => Promise<Geometry>;
  page: Page;
  close: () => Promise<void>;
}

/**
 * How a finished drawing differs from what Chromium draws of its source, and which of its labels leave their boxes. Empty where
 * all is well. What it says is meant to be read.
 */
export async function refereeDrawing(
  referee: Referee,
  source: string,
  svg: string,
  tolerance: { place: number; viewBox: number } = TOLERANCE,
): Promise<string[]> {
  const ours = await referee.measure(svg);
  if (ours.texts.length + ours.shapes.length < 2) return ['there is next to nothing in it'];
  const theirs = await referee.draw(source);
  if (ours.kind === 'timeline') {
    // The lines of a timeline end at its last event here, and the drawing with them.
    if ((ours.viewBox[3] ?? 0) > (theirs.viewBox[3] ?? 0)) return ['the timeline is higher than in Chromium'];
    theirs.viewBox[3] = ours.viewBox[3] ?? 0;
  }
  return [...overflowingLabels(ours), ...geometryDifferences(ours, theirs, tolerance)];
}

// The widths of text agree with Chromium's to a fiftieth of a pixel. What is left are the ink of bold and slanted letters,
// which is taken from the upright regular ones (up to half a pixel at the end of a label), and the sums of such halves over a
// row of nodes. A pixel is a hair at this size; a wrong font, style or wrapping is ten at once.
const TOLERANCE = { place: 1, viewBox: 1 };

export async function openReferee(): Promise<Referee> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.route(/^https?:/, (route) => route.abort());
  await page.addInitScript(makeRepeatable);
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${fontFaces()} body { margin: 0 } #stage text, #stage tspan { font-family: '${FONT_FAMILY}' !important }</style><div id="stage"></div>`,
  );
  await page.evaluate(makeRepeatable);
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
  await page.evaluate(start, {
    config: mermaidConfig() as Record<string, unknown>,
    family: FONT_FAMILY,
    display: SCREEN,
  });
  return {
    draw: async (source) => {
      await page.evaluate(drawOnStage, source);
      return page.evaluate(readGeometry);
    },
    measure: async (svg) => {
      await page.evaluate((markup) => {
        const stage = document.querySelector('#stage');
        if (stage) stage.innerHTML = markup;
      }, svg);
      return page.evaluate(readGeometry);
    },
    page,
    close: () => browser.close(),
  };
}

function fontFaces(): string {
  return SUBSETS.flatMap((subset) =>
    [false, true].map((italic) => {
      const data = readFileSync(fontFile(subset, italic)).toString('base64');
      return `@font-face { font-family: '${FONT_FAMILY}'; font-weight: 200 800; font-style: ${italic ? 'italic' : 'normal'};
        src: url(data:font/woff2;base64,${data}); unicode-range: ${RANGES[subset]} }`;
    }),
  ).join('\n');
}

// What follows runs in the page.

interface Start {
  config: Record<string, unknown>;
  family: string;
  display: Record<string, number>;
}

interface Stage {
  mermaid: {
    initialize: (config: Record<string, unknown>) => void;
    render: (id: string, source: string) => Promise<{ svg: string }>;
  };
  reseed: () => void;
}

/** The clock and the chance that the build's renderer has, so that layouts by chance come out the same. */
function makeRepeatable(): void {
  let chance = 1;
  Math.random = () => {
    chance = (chance * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return chance / 4_294_967_296;
  };
  Object.assign(globalThis, {
    reseed: () => {
      chance = 1;
    },
  });
}

async function start({ config, family, display }: Start): Promise<void> {
  for (const [name, value] of Object.entries(display)) Object.defineProperty(screen, name, { value });
  for (const style of ['400', '600', '650', '700', 'italic 400', 'italic 700']) {
    await document.fonts.load(`${style} 16px "${family}"`, 'aā');
  }
  (globalThis as unknown as Stage).mermaid.initialize(config);
}

async function drawOnStage(source: string): Promise<void> {
  const stage = document.querySelector('#stage');
  if (!stage) throw new Error('The page has no stage.');
  stage.innerHTML = '';
  const { mermaid, reseed } = globalThis as unknown as Stage;
  reseed();
  const { svg } = await mermaid.render('mmd', source);
  stage.innerHTML = svg;
}
