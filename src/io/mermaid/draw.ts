import type { Mermaid } from 'mermaid';
import { DRAWING_ID, MAX_TEXT, mermaidConfig } from './config.ts';
import { innerElement, installMeasures } from './dom.ts';
import { installFasterConfig } from './faster-config.ts';
import { finish } from './finish.ts';
import { importMermaid } from './mermaid-module.ts';
import { readTree, type SvgNode } from './svg-tree.ts';
import { forgetStyles } from './text-style.ts';
import { installWindow } from './window.ts';

/** What decides how one diagram looks, beside its source. */
export interface Drawing {
  source: string;
  title?: string | undefined;
  description?: string | undefined;
  phases: readonly string[];
}

/** The moment and the seed of every drawing: whatever Mermaid makes of the clock or of chance is the same each time. */
const MOMENT = Date.UTC(2000, 0, 1);
const SEED = 1;

/** Loads Mermaid into a window of its own and gives the function that draws. Takes the whole process: one a process. */
export async function loadMermaid(): Promise<(drawing: Drawing) => Promise<string>> {
  const window = installWindow();
  installMeasures(window);
  const capture = installCapture(window);
  installFasterConfig();
  makeRepeatable();
  const mermaid = await importMermaid();
  mermaid.initialize(mermaidConfig());
  return (drawing) => draw(mermaid, capture, drawing);
}

async function draw(mermaid: Mermaid, capture: Capture, { source, phases, ...name }: Drawing): Promise<string> {
  if (source.length > MAX_TEXT) throw new Error(`Maximum text size exceeded: ${MAX_TEXT}`);
  chance = SEED;
  // What a diagram sets in its front matter would last until the next one that sets something.
  mermaid.mermaidAPI.reset();
  // A C4 diagram does not forget the title of the diagram before it; one of any other kind does.
  if (/^\s*C4/m.test(source)) await mermaid.parse('timeline');
  capture.tree = undefined;
  forgetStyles();
  document.body.replaceChildren();
  await mermaid.render(DRAWING_ID, source);
  if (!capture.tree) throw new Error('Mermaid drew nothing');
  return finish(capture.tree, DRAWING_ID, { ...name, phases });
}

interface Capture {
  tree: SvgNode | undefined;
}

/**
 * Takes the drawing out of the DOM at the moment at which Mermaid would turn it into text and parse it again to sanitize
 * it. Our own lists of what may stay do that on the drawing itself, which takes a fraction of the time.
 */
function installCapture(window: ReturnType<typeof installWindow>): Capture {
  const capture: Capture = { tree: undefined };
  const prototype = window.Element.prototype;
  const original = Object.getOwnPropertyDescriptor(prototype, 'innerHTML');
  if (!original) throw new Error('jsdom has no innerHTML to stand in for');
  Object.defineProperty(prototype, 'innerHTML', {
    ...original,
    get(this: Element) {
      if (this.id !== `d${DRAWING_ID}`) return original.get?.call(this) as string;
      const svg = innerElement(this).firstElementChild;
      if (svg?.localName === 'svg') capture.tree = readTree(svg);
      return '';
    },
  });
  return capture;
}

let chance = SEED;

function makeRepeatable(): void {
  Math.random = () => {
    // A linear congruential generator: nothing here asks for more.
    chance = (chance * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return chance / 4_294_967_296;
  };
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values: unknown[]) =>
      Reflect.construct(target, values.length === 0 ? [MOMENT] : values) as Date,
    get: (target, name, receiver) => (name === 'now' ? () => MOMENT : (Reflect.get(target, name, receiver) as unknown)),
  });
}
