import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { siteFolder, sitePaths } from '../support/site.ts';

const read = (file: string): string => readFileSync(path.join(siteFolder(), file), 'utf8');

test.each(['feed.xml', 'atom.xml', 'opensearch.xml', 'sitemap-index.xml', 'sitemap-0.xml'])(
  '%s is well-formed XML',
  (file) => {
    expect(XMLValidator.validate(read(file))).toBe(true);
  },
);

test('the feeds name the newest incidents by the addresses of their pages', () => {
  const pages = new Set(sitePaths().map((page) => `https://hindsight.example${page}`));
  const rss = new XMLParser().parse(read('feed.xml')) as {
    rss: { channel: { item: { link: string; title: string }[] } };
  };
  const feed = JSON.parse(read('feed.json')) as { items: { url: string }[] };
  expect(rss.rss.channel.item.length).toBeGreaterThan(40);
  expect(rss.rss.channel.item.map(({ link }) => link).filter((link) => !pages.has(link))).toEqual([]);
  expect(feed.items.map(({ url }) => url)).toEqual(rss.rss.channel.item.map(({ link }) => link));
});

test('every file of the interface has the shape that its schema says', () => {
  const { $defs } = JSON.parse(read('api/v1/schema.json')) as { $defs: Record<string, object> };
  const postmortems = JSON.parse(read('api/v1/postmortems.json')) as { id: string; url: string; markdown: string }[];
  const validate = (name: string, value: unknown): unknown => {
    const ajv = new Ajv2020({ strict: false, formats: { date: true, uri: true } });
    const check = ajv.compile($defs[name] ?? {});
    return check(value) ? [] : check.errors;
  };
  expect(validate('postmortems', postmortems)).toEqual([]);
  expect(validate('classes', JSON.parse(read('api/v1/classes.json')))).toEqual([]);
  expect(validate('actions', JSON.parse(read('api/v1/actions.json')))).toEqual([]);
  expect(validate('actions', [{ id: 'A1' }])).not.toEqual([]);
  for (const { id, url, markdown } of postmortems) {
    const file = JSON.parse(read(`api/v1/postmortems/${id}.json`)) as { frontMatter: unknown };
    expect(validate('frontMatter', file.frontMatter)).toEqual([]);
    expect(read(`${url}index.html`)).toContain('<html');
    expect(read(markdown)).toMatch(/^---\n/);
  }
});

test('llms.txt names every postmortem and every class once', () => {
  const text = read('llms.txt');
  const links = [...text.matchAll(/\]\((\/[^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(new Set(links).size).toBe(links.length);
  expect(links.filter((link) => link.startsWith('/postmortems/')).length).toBe(
    sitePaths().filter((page) => /^\/postmortems\/[^/]+\/$/.test(page)).length,
  );
  expect(links.filter((link) => !sitePaths().includes(link))).toEqual([]);
});
