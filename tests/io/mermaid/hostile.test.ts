import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createDiagramRenderer } from '../../../src/io/mermaid/diagram-renderer.ts';
import { launchBrowser } from '../../support/browser.ts';

const renderer = createDiagramRenderer({ cacheDir: false, children: 1 });
let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route('**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
});
afterAll(async () => {
  await browser.close();
  await renderer.close();
});

const HOSTILE: Record<string, string> = {
  'script in a label': 'flowchart LR\n  a["<script>pwned=1</script>x"] --> b',
  'image with a handler in a label': 'flowchart LR\n  a["<img src=x onerror=pwned=1>x"] --> b',
  'svg with a handler in a label': 'flowchart LR\n  a["<svg onload=pwned=1><g/></svg>x"] --> b',
  'script in entity codes': 'flowchart LR\n  a["#lt;script#gt;pwned=1#lt;/script#gt;"] --> b',
  'script in doubled entity codes':
    'flowchart LR\n  a["&amp;lt;script&amp;gt;pwned=1"] --> b["#amp;lt;img src=x onerror=pwned=1#amp;gt;"]',
  'foreign object in a label':
    'flowchart LR\n  a["<foreignObject><iframe srcdoc=\'<script>parent.pwned=1</script>\'></iframe></foreignObject>"] --> b',
  'end of the stylesheet in a label':
    'flowchart LR\n  a["</style><script>pwned=1</script>"] --> b["</svg><script>pwned=1</script>"]',
  'javascript address':
    'flowchart LR\n  a --> b\n  click a "javascript:pwned=1"\n  click b href "JaVaScRiPt&colon;pwned=1"',
  'javascript address with a tab': 'flowchart LR\n  a --> b\n  click a href "java\tscript:pwned=1"',
  'data address': 'flowchart LR\n  a --> b\n  click a href "data:text/html,<script>opener.pwned=1</script>"',
  'call of a function': 'flowchart LR\n  a --> b\n  click a call pwned(1)\n  click b pwned',
  'loose security in front matter':
    '---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  flowchart:\n    htmlLabels: true\n---\nflowchart LR\n  a["<img src=https://evil.example/beacon onerror=pwned=1>"] --> b\n  click a "javascript:pwned=1"',
  'loose security in a directive':
    '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart LR\n  a["<img src=https://evil.example/beacon onerror=pwned=1>"] --> b',
  'stylesheet in front matter':
    '---\nconfig:\n  themeCSS: "@import url(https://evil.example/x.css); .node rect { fill: url(https://evil.example/y) }"\n---\nflowchart LR\n  a --> b',
  'theme and font in front matter':
    '---\nconfig:\n  theme: forest\n  look: handDrawn\n  fontFamily: "x; } body { display: none } </style><script>pwned=1</script>"\n  themeVariables:\n    primaryColor: "#123456"\n    fontFamily: "</style><script>pwned=1</script>"\n---\nflowchart LR\n  a --> b',
  'purifier settings in front matter':
    '---\nconfig:\n  dompurifyConfig:\n    ADD_TAGS: [script]\n    ADD_ATTR: [onerror]\n---\nflowchart LR\n  a["<script>pwned=1</script><img src=x onerror=pwned=1>"] --> b',
  'prototype in a directive':
    '%%{init: {"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}}%%\nflowchart LR\n  a --> b',
  'address in a style': 'flowchart LR\n  a --> b\n  style a fill:url(https://evil.example/x)',
  'address in a class': 'flowchart LR\n  a:::x --> b\n  classDef x fill:#fff,background-image:url(//evil.example/x)',
  'escaped address in a class':
    'flowchart LR\n  a:::x --> b\n  classDef x fill:#fff,background:u\\72l(//evil.example/x)',
  'image set in a class':
    'flowchart LR\n  a:::x --> b\n  classDef x fill:#fff,background:image-set("https://evil.example/x" 1x)',
  'rules for the page in a class': 'flowchart LR\n  a:::x --> b\n  classDef x fill:red}body{display:none',
  'a cover over the page in a style':
    'flowchart LR\n  a --> b\n  style a position:fixed,inset:0,z-index:99999,fill:#fff',
  'image node': 'flowchart LR\n  a@{ img: "https://evil.example/x.png", label: "x" } --> b',
  'icon node': 'flowchart LR\n  a@{ icon: "evil:x", form: "square", label: "x" } --> b',
  'handlers as attributes':
    'flowchart LR\n  a["x\' onmouseover=\'pwned=1"]:::onload --> b["x&quot; onclick=&quot;pwned=1"]',
  'accessible title':
    'flowchart LR\n  accTitle: </title></desc><script>pwned=1</script>\n  accDescr: </desc><img src=x onerror=pwned=1>\n  a --> b',
  'sequence links':
    'sequenceDiagram\n  participant A\n  link A: x @ javascript:pwned=1\n  links A: {"y": "https://evil.example"}\n  A->>A: <img src=x onerror=pwned=1>',
  'gantt click':
    'gantt\n  dateFormat YYYY-MM-DD\n  x :a1, 2024-01-01, 3d\n  click a1 href "javascript:pwned=1"\n  click a1 call pwned()',
  'class members':
    'classDiagram\n  class A {\n    +<script>pwned=1</script> x\n  }\n  click A href "javascript:pwned=1"',
  'er labels': 'erDiagram\n  A ||--o{ B : "<script>pwned=1</script>"',
  'state notes': 'stateDiagram-v2\n  [*] --> A\n  note right of A\n    <img src=x onerror=pwned=1>\n  end note',
  'journey and its foreign objects':
    'journey\n  title <script>pwned=1</script>\n  section <img src=x onerror=pwned=1>\n    <iframe src=javascript:pwned=1>: 3: Me',
  mathematics: 'flowchart LR\n  a["$$\\\\href{javascript:pwned=1}{x}$$"] --> b',
  timeline:
    'timeline\n  title </style><script>pwned=1</script>\n  <img src=x onerror=pwned=1> : <script>pwned=1</script>',
  pie: 'pie title <script>pwned=1</script>\n  "<img src=x onerror=pwned=1>" : 3',
  'block style': 'block-beta\n  a["<img src=x onerror=pwned=1>"]\n  style a fill:url(https://evil.example/x)',
  'mark of the id': 'flowchart LR\n  a["\ue000"] --> b["\ue000-1#34; onload=pwned=1"]',
};

describe.each(Object.entries(HOSTILE))('%s', (_, source) => {
  test('neither runs nor asks for anything', async () => {
    const result = await renderer.render(source, { idPrefix: 'h' });
    if (!result.ok) {
      expect(result.problem.message).not.toBe('');
      return;
    }
    const { window } = new JSDOM(`<!doctype html><body>${result.svg}<p id="after"></p></body>`);
    const { document } = window;
    expect(document.body.children).toHaveLength(2);
    const elements = [...document.querySelectorAll('svg, svg *')];
    expect(
      elements.filter((one) =>
        /^(?:script|iframe|object|embed|image|img|link|meta|form|animate|set|foreignObject)$/i.test(one.localName),
      ),
    ).toEqual([]);
    const attributes = elements.flatMap((one) => [...one.attributes]);
    expect(attributes.filter(({ name }) => /^on|^srcdoc$|^xlink:|^formaction$/i.test(name))).toEqual([]);
    expect(
      attributes.filter(
        ({ name, value }) =>
          name !== 'xmlns' && /javascript:|data:|vbscript:|url\((?!#h)/i.test(value) && !/^aria-/.test(name),
      ),
    ).toEqual([]);
    for (const style of document.querySelectorAll('style')) {
      expect(/@import|@font-face|url\((?!#h)|expression|\\/i.exec(style.textContent)?.[0]).toBeUndefined();
      const selectors = [...style.textContent.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => (list ?? '').split(','));
      expect(selectors.filter((selector) => !/^\s*#h(?![\w-])/.test(selector))).toEqual([]);
    }
    for (const link of document.querySelectorAll('svg a[href]')) expect(link.getAttribute('rel')).toBe('noopener');

    asked.length = 0;
    await page.setContent(`<!doctype html><body>${result.svg}<p id="after">after</p></body>`);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('svg *'))
        one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    });
    expect(await page.evaluate(() => 'pwned' in globalThis || 'polluted' in {})).toBe(false);
    expect(await page.locator('#after').isVisible()).toBe(true);
    expect(asked).toEqual([]);
  });
});

test('links keep to the web and to this site', async () => {
  const source = `flowchart LR
  a --> b --> c --> d --> e
  click a href "https://example.org/x?a=1&b=2" "Open" _blank
  click b href "/services/ledger/"
  click c href "mailto:a@example.org"
  click d href "../up/#part"
  click e href "vbscript:x"`;
  const result = await renderer.render(source, { idPrefix: 'h' });
  if (!result.ok) throw new Error(result.problem.message);
  const links = [...result.svg.matchAll(/<a ([^>]*)>/g)].map(([, attributes]) => attributes);
  expect(links.map((link) => /href="([^"]*)"/.exec(link ?? '')?.[1])).toEqual([
    'https://example.org/x?a=1&amp;b=2',
    '/services/ledger/',
    undefined,
    '../up/#part',
    undefined,
  ]);
  expect(links.filter((link) => link?.includes('href=')).every((link) => link?.includes('rel="noopener"'))).toBe(true);
});

test('an author can change neither the theme nor the font nor the look', async () => {
  const plain = await renderer.render('flowchart LR\n  a --> b', { idPrefix: 'h' });
  const wilful = HOSTILE['theme and font in front matter'] ?? '';
  expect(await renderer.render(wilful, { idPrefix: 'h' })).toEqual(plain);
});
