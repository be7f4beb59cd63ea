import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteFolder, sitePaths } from '../support/site.ts';

const read = (file: string): Buffer => readFileSync(path.join(siteFolder(), file));
const compressed = (file: string): number => gzipSync(read(file)).length;

/** The files of one kind that a page loads with itself. */
const loaded = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

const styles = (html: string): string[] => loaded(html, /<link rel="stylesheet" href="([^"]+)"/g);

/** Scripts with all that they import. */
function scripts(html: string): Set<string> {
  const all = new Set<string>();
  const pending = loaded(html, /<script type="module" src="([^"]+)"/g);
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    const source = read(file).toString('utf8');
    pending.push(...loaded(source, /from\s*["']\.\/([^"']+)["']/g).map((name) => `/_astro/${name}`));
  }
  return all;
}

/** The two faces that every page shows: the Latin ones, upright. */
const fonts = (): number =>
  readdirSync(path.join(siteFolder(), '_astro'))
    .filter((file) => /-latin-wght-normal\..*\.woff2$/.test(file))
    .reduce((sum, file) => sum + read(`_astro/${file}`).length, 0);

test('a postmortem weighs at most 120 kB with its styles and fonts, without its diagrams', () => {
  expect(fonts()).toBeGreaterThan(10_000);
  const heavy = sitePaths()
    .filter((page) => /^\/postmortems\/[^/]+\/$/.test(page))
    .map((page) => {
      const html = read(`${page}index.html`).toString('utf8');
      const text = gzipSync(html.replace(/<svg[\s\S]*?<\/svg>/g, '')).length;
      return { page, bytes: text + fonts() + styles(html).reduce((sum, file) => sum + compressed(file), 0) };
    })
    .filter(({ bytes }) => bytes > 120_000);
  expect(heavy).toEqual([]);
});

test('no page but search and triage loads more than 6 kB of JavaScript', () => {
  const heavy = sitePaths()
    .filter((page) => !/^\/(?:search|triage)\//.test(page))
    .map((page) => ({
      page,
      bytes: [...scripts(read(`${page}index.html`).toString('utf8'))].reduce((sum, file) => sum + compressed(file), 0),
    }))
    .filter(({ bytes }) => bytes > 6000);
  expect(heavy).toEqual([]);
});
