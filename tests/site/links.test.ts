import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { siteFolder, sitePaths } from '../support/site.ts';

/** The addresses that a page names, and the fragments that it has. */
function readPage(page: string): { links: string[]; ids: Set<string>; repeated: string[] } {
  const links: string[] = [];
  const ids = new Set<string>();
  const repeated: string[] = [];
  const parser = new Parser({
    onopentag: (_name, { href, src, id }) => {
      for (const address of [href, src]) if (address !== undefined) links.push(address);
      if (id === undefined) return;
      if (ids.has(id)) repeated.push(id);
      ids.add(id);
    },
  });
  parser.end(readFileSync(path.join(siteFolder(), page, 'index.html'), 'utf8'));
  return { links, ids, repeated };
}

test('every internal link and fragment leads to something, and no page has an id twice', () => {
  const pages = new Map(sitePaths().map((page) => [page, readPage(page)]));
  expect(pages.size).toBeGreaterThan(100);
  const broken: string[] = [];
  for (const [page, { links, repeated }] of pages) {
    broken.push(...repeated.map((id) => `${page} has #${id} twice`));
    for (const link of links) {
      if (/^(?:[a-z]+:|\/\/)/i.test(link)) continue;
      const target = new URL(link, `http://site${page}`);
      const fragment = decodeURIComponent(target.hash.slice(1));
      const there = pages.get(decodeURIComponent(target.pathname));
      if (there ? fragment !== '' && !there.ids.has(fragment) : !isFile(target.pathname))
        broken.push(`${page} -> ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test('no link underlines a blank beside its words, and none stands before a comma', () => {
  const blanks = /<a [^>]*>\s|\s<\/a>|<\/a>\s+[,;]/;
  const odd = sitePaths().flatMap((page) => {
    const html = readFileSync(path.join(siteFolder(), page, 'index.html'), 'utf8');
    const at = html.search(blanks);
    return at < 0 ? [] : [`${page}: ${html.slice(at, at + 160)}`];
  });
  expect(odd).toEqual([]);
});

const isFile = (pathname: string): boolean => {
  try {
    return readFileSync(path.join(siteFolder(), decodeURIComponent(pathname))).length > 0;
  } catch {
    return false;
  }
};
