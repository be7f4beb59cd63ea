/**
 * `npm run bench:search:scale`: builds sites of 1,000 and 10,000 generated incidents (or of the counts given) and prints what
 * the search page loads until its box can be typed into and until the first answer, and how long an answer takes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { generateCorpus } from '../generate.ts';
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

for (const wanted of counts.length > 0 ? counts : [1000, 10_000]) {
  const count = Math.ceil(wanted / shipped) * shipped;
  const root = path.join(tmpdir(), `hindsight-search-scale-${count}`);
  generateCorpus(root, count);
  const started = performance.now();
  // Ten thousand pages need more memory than Node takes by itself.
  await withSite({ HINDSIGHT_ROOT: root, NODE_OPTIONS: '--max-old-space-size=12000' }, async ({ url, browser }) => {
    console.log(`${count} incidents, built in ${((performance.now() - started) / 1000).toFixed(0)} s`);
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
  });
}

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
