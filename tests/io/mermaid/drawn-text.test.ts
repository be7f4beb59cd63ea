import { afterAll, describe, expect, test } from 'vitest';
import { flowchartLabel, timelineText } from '../../../src/core/diagrams/mermaid-text.ts';
import { createDiagramRenderer } from '../../../src/io/mermaid/diagram-renderer.ts';
import { drawnTexts } from '../../support/drawn-text.ts';

const renderer = createDiagramRenderer({ cacheDir: false, children: 1 });
afterAll(() => renderer.close());

/** Texts as people and machines write them, each with something that Mermaid would read. */
const TEXTS = [
  'a "quoted" word and `code`',
  "it's 12:04: the pager said 'no'",
  'brackets (a) [b] {c} <d> |e|',
  'ticket #4711; see §3 & §4',
  '50 % of 2 < 3 > 1 = x',
  '#35; &amp; &#59; #quot; are not codes here',
  '%% no comment, %%{init: {"theme":"dark"}}%%',
  '<b>not bold</b> <script>alert(1)</script>',
  'C:\\new\\table and \\n',
  '$$x^2$$ and $HOME',
  '1. first - second * third _fourth_ **fifth**',
  'end',
  'title of the story',
  'section 4 of the contract: ended',
  'accTitle: none',
  'style a fill:#f00; classDef b stroke:#0f0;',
  '--> is an arrow -.-> and so is ==>',
  '日本語のラベルは折り返す',
  'ตัวอย่าง العربية עברית',
  'emoji 🚒 👩‍🚒 🇫🇷 ✅',
  'Ærø, Łódź, naïve, Ω, ¶ ß ﬂ°',
  'https://example.org/runbooks/ledger?a=1&b=2#top',
  'orchestrator-raft-leader-election-timeout-milliseconds',
  'fa:fa-car is not an icon',
  ';',
  '"',
  '-',
];

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('a label of a flowchart is drawn as it was given', () => {
  test.each(TEXTS)('%s', async (text) => {
    const source = `flowchart LR\n  a[${flowchartLabel(text)}] -->|${flowchartLabel(text)}| b[${flowchartLabel('plain')}]`;
    const result = await renderer.render(source);
    if (!result.ok) throw new Error(result.problem.message);
    const texts = drawnTexts(result.svg).map((lines) => squeezed(lines.join('')));
    expect(texts.toSorted()).toEqual([squeezed(text), squeezed(text), 'plain'].toSorted());
  });

  test('of a group too', async () => {
    const result = await renderer.render(
      `flowchart LR\n  subgraph g [${flowchartLabel('a "b" [c]; #d')}]\n    a[${flowchartLabel('x')}]\n  end`,
    );
    if (!result.ok) throw new Error(result.problem.message);
    expect(drawnTexts(result.svg)).toContainEqual(['a "b" [c]; #d']);
  });

  test('with its line breaks', async () => {
    const result = await renderer.render(`flowchart LR\n  a[${flowchartLabel('one\n two\r\n\nthree')}]`);
    if (!result.ok) throw new Error(result.problem.message);
    expect(drawnTexts(result.svg)).toEqual([['one', 'two', 'three']]);
  });
});

describe('a text of a timeline is drawn as it was given', () => {
  test.each(TEXTS)('%s', async (text) => {
    const written = timelineText(text);
    const source = `timeline\n  title ${written}\n  section ${written}\n    ${written} : ${written} : ${timelineText('plain')}`;
    const result = await renderer.render(source);
    if (!result.ok) throw new Error(result.problem.message);
    const texts = drawnTexts(result.svg).map((lines) => squeezed(lines.join('').replace(/<br>/g, '')));
    expect(texts.toSorted()).toEqual(['plain', ...Array.from({ length: 4 }, () => squeezed(text))].toSorted());
  });
});
