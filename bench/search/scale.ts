/**
 * `npm run bench:search:scale`: prints, for 1,000 and 10,000 generated incidents (or the counts given), what the search page
 * loads until its box can be typed into and until the first answer, and how long an answer takes. The page is that of the
 * shipped site; the files of the search are those of the generated incidents, whose pages are reduced to what is searched.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { loadContent } from '../../src/io/check-root.ts';
import { writeSearchFiles } from '../../src/site/search-files.ts';
import { generateCorpus } from '../generate.ts';
import { writeTextIndex } from './reduced-pages.ts';
import { typeQuestion, withSite } from './site.ts';

const counts = process.argv.slice(2).map(Number);
const questions = (
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'queries.json'), 'utf8')) as { queries: { text: string }[] }
).queries
  .map(({ text }) => text)
  .filter((_, index) => index % 3 === 0);

// Whole rounds of the shipped incidents, so that each finds those that it links to.
const shipped = readdirSync(path.join(import.meta.dirname, '../../postmortems')).filter((name) =>
  /^\d{4}-/.test(name),
).length;

await withSite({}, async ({ url, folder, browser }) => {
  for (const wanted of counts.length > 0 ? counts : [1000, 10_000]) {
    const count = Math.ceil(wanted / shipped) * shipped;
    const root = path.join(tmpdir(), `hindsight-search-scale-${count}`);
    generateCorpus(root, count);
    const knowledgeBase = buildKnowledgeBase(await loadContent(root), { now: Date.UTC(2026, 10, 24) });
    for (const part of ['search-index', 'pagefind']) rmSync(path.join(folder, part), { recursive: true, force: true });
    const started = performance.now();
    const bytes = writeSearchFiles(folder, knowledgeBase);
    const written = performance.now();
    await writeTextIndex(folder, knowledgeBase);
    const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
    console.log(`${count} incidents`);
    console.log(
      `  our index: ${kilobytes(bytes)} in all, written in ${seconds(started, written)}; Pagefind's in ${seconds(written, performance.now())}`,
    );
    const first = await firstAnswer(browser, url, questions[0] ?? '');
    console.log(
      `  until the box is usable: ${kilobytes(first.usable)} in ${first.usableFiles} files, ${first.usableTime.toFixed(0)} ms`,
    );
    console.log(
      `  until the first answer: ${kilobytes(first.answer)} more in ${first.answerFiles} files, ${first.answerTime.toFixed(0)} ms after the last key`,
    );
    console.log(`  until its excerpts and facets: ${kilobytes(first.rest)} more`);
    const times = (await latencies(browser, url)).toSorted((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? Number.NaN).toFixed(0);
    console.log(
      `  ${times.length} answers, from the last key: ${at(0.5)} ms at the 50th percentile, ${at(0.95)} ms at the 95th`,
    );
    rmSync(root, { recursive: true, force: true });
  }
});

/** Bytes as the server sends them, which does not compress. */
async function firstAnswer(browser: Browser, url: string, question: string) {
  const page = await browser.newPage();
  let bytes = 0;
  let files = 0;
  page.on('response', (response) => {
    files += 1;
    void response.body().then(
      (body) => (bytes += body.length),
      () => undefined,
    );
  });
  const opened = performance.now();
  await page.goto(`${url}/search/`, { waitUntil: 'load' });
  await page.locator('input[name=q]:focus').waitFor();
  const usableTime = performance.now() - opened;
  await page.waitForTimeout(500);
  const [usable, usableFiles] = [bytes, files];
  const answerTime = await typeFirst();
  const [answer, answerFiles] = [bytes - usable, files - usableFiles];
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(3000);
  const rest = bytes - usable - answer;
  await page.close();
  return { usable, usableFiles, usableTime, answer, answerFiles, answerTime, rest };

  async function typeFirst(): Promise<number> {
    const started = performance.now();
    await page.locator('input[name=q]').fill(question);
    await page.locator('.results li').first().waitFor();
    return performance.now() - started;
  }
}

async function latencies(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}/search/?q=a`);
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  for (const question of questions) times.push(await typeQuestion(page, question));
  return times;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}
