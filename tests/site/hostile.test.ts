import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInto } from '../support/build.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { expectedFindings } from '../core/rules/expected-findings.ts';
import { browser } from '../support/site.ts';

const work = mkdtempSync(path.join(tmpdir(), 'hindsight-hostile-'));
const publicSite = path.join(work, 'public');
const internalSite = path.join(work, 'internal');
const settings = {
  HINDSIGHT_ROOT: path.join(import.meta.dirname, 'hostile-content'),
  HINDSIGHT_SITE: 'https://hindsight.example',
  HINDSIGHT_CACHE: path.join(work, 'cache'),
};

beforeAll(() => {
  buildInto(publicSite, settings);
  buildInto(internalSite, settings, ['--audience', 'internal']);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The files of a site whose path or bytes hold a word, whatever its case. Compressed ones are searched as they are. */
const holding = (site: string, word: RegExp): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      word.test(file) ||
      (statSync(path.join(site, file)).isFile() && word.test(readFileSync(path.join(site, file), 'latin1'))),
  );

/** Everything in a page that is not the site's own and could run: scripts without a file, handlers, addresses that run. */
function activeParts(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'script' && !attributes['src']?.startsWith('/_astro/')) found.push('<script>');
      if (name === 'iframe' || name === 'object') found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on') || /^\s*javascript:/i.test(value))
          found.push(`<${name} ${attribute}="${value}">`);
      }
    },
  });
  parser.end(html);
  return found;
}

test('a build for the public holds no trace of an internal postmortem, nor of a draft', () => {
  expect(holding(publicSite, /crimson.?falcon/i)).toEqual([]);
  expect(holding(publicSite, /velvet.?otter/i)).toEqual([]);
  expect(holding(publicSite, /markup-everywhere/).length).toBeGreaterThan(3);
});

test('a build for people inside shows the internal postmortem, and no draft', () => {
  expect(holding(internalSite, /crimson.?falcon/i)).toContain('postmortems/2026-04-04-crimson-falcon/index.html');
  expect(holding(internalSite, /velvet.?otter/i)).toEqual([]);
});

test('what an author wrote is never markup: no script of the content is in a page', () => {
  const pages = holding(publicSite, /alert/).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.flatMap((file) => activeParts(readFileSync(path.join(publicSite, file), 'utf8')))).toEqual([]);
  for (const file of ['feed.xml', 'atom.xml', 'opensearch.xml']) {
    expect(XMLValidator.validate(readFileSync(path.join(publicSite, file), 'utf8'))).toBe(true);
  }
});

test('nothing of the content runs in a browser, and all of it can be read there', async () => {
  const server = await serveFolder(publicSite);
  const page = await (await browser()).newPage();
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => ran.push(error.message));
  for (const at of [
    '/',
    '/postmortems/',
    '/postmortems/2026-03-03-markup-everywhere/',
    '/classes/resource-exhaustion/',
    '/search/?q=script',
  ]) {
    await page.goto(`${server.url}${at}`, { waitUntil: 'networkidle' });
  }
  await page.goto(`${server.url}/postmortems/2026-03-03-markup-everywhere/`);
  const text = await page.locator('main').innerText();
  for (const word of [
    'title',
    'lead',
    'tag',
    'region',
    'summary',
    'warning',
    'step',
    'hop',
    'what',
    'signature',
    'fence',
  ]) {
    expect(text).toContain(`alert('${word}')`);
  }
  expect(ran).toEqual([]);
  await page.close();
  await server.close();
});

test('a build with errors stops, and says where and what', () => {
  const root = path.join(work, 'broken-content');
  const fixtures = path.join(import.meta.dirname, '../fixtures');
  cpSync(path.join(fixtures, 'action/owner/bad'), path.join(root, 'postmortems'), { recursive: true });
  cpSync(path.join(fixtures, 'catalog'), path.join(root, 'catalog'), { recursive: true });
  const out = path.join(work, 'broken');
  const [first = ''] = (expectedFindings['action/owner'] ?? []).map((line) => line.replace(/^[^ ]*\//, ''));
  expect(first).toMatch(/ error action\/owner$/);
  let said = '';
  try {
    buildInto(out, { ...settings, HINDSIGHT_ROOT: root });
  } catch (error) {
    said = String((error as { stderr?: unknown }).stderr);
  }
  expect(said).toContain(first);
  expect(existsSync(out)).toBe(false);
});
