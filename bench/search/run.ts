/**
 * `npm run bench:search`: types the questions and log lines of queries.json into the search page of a site built for it and
 * prints how well the results meet the judged answers, beside Pagefind alone and BM25 with OR on the same pages.
 * `-- --held-out` asks the third that the ranking was not tuned on, `-- --misses` lists what is not first.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { measure, measureHead, measureLine } from './measures.ts';
import { shownIncidents, typeQuestion, withSite } from './site.ts';

interface Query {
  kind: string;
  text: string;
  answers: string[];
  heldOut?: boolean;
}

interface Line {
  text: string;
  /** Empty for a line that nothing here has to do with. */
  answers: string[];
  heldOut?: boolean;
}

const heldOut = process.argv.includes('--held-out');
const all = JSON.parse(readFileSync(path.join(import.meta.dirname, 'queries.json'), 'utf8')) as {
  queries: Query[];
  lines: Line[];
};
const mine = <One extends { heldOut?: boolean }>(list: One[]): One[] =>
  list.filter((one) => (one.heldOut ?? false) === heldOut);
const queries = mine(all.queries);
const lines = mine(all.lines);

await withSite({}, async ({ url, browser }) => {
  const page = await browser.newPage();
  await page.goto(`${url}/search/`);
  const ours: string[][] = [];
  for (const { text } of queries) {
    await typeQuestion(page, text);
    ours.push(await shownIncidents(page));
  }
  const baselines = await baselinesOf(page);
  console.log(measureHead);
  for (const [engine, ranked] of Object.entries({ 'search page': ours, ...baselines })) {
    const results = queries.map(({ kind, answers }, index) => ({ kind, answers, ranked: ranked[index] ?? [] }));
    for (const kind of [...new Set(queries.map((one) => one.kind))])
      console.log(measureLine(`${engine}, ${kind}`, measure(results.filter((one) => one.kind === kind))));
    console.log(measureLine(`${engine}, all`, measure(results)));
  }
  if (process.argv.includes('--misses')) printMisses(ours);
  await runLines(page);
});

/** Pagefind with its own ranking, and BM25 that joins words by OR, on the texts that Pagefind has of the same pages. */
async function baselinesOf(page: Page): Promise<Record<string, string[][]>> {
  const texts = queries.map(({ text }) => text);
  const { pagefind, pages } = await page.evaluate(async (questions) => {
    interface Engine {
      search: (
        text: string | null,
      ) => Promise<{ results: { data: () => Promise<{ url: string; content: string }> }[] }>;
    }
    const engine = (await import(`${location.origin}/pagefind/pagefind.js`)) as Engine;
    const read = async (text: string | null) =>
      (await Promise.all((await engine.search(text)).results.map((one) => one.data()))).flatMap(({ url, content }) => {
        const id = /\/postmortems\/([^/]+)\//.exec(url)?.[1];
        return id === undefined ? [] : [{ id, content }];
      });
    const found: string[][] = [];
    for (const question of questions) found.push((await read(question)).map(({ id }) => id));
    return { pagefind: found, pages: await read(null) };
  }, texts);
  const bm25 = new MiniSearch<{ id: string; content: string }>({ fields: ['content'] });
  bm25.addAll(pages);
  return {
    'Pagefind alone': pagefind,
    'BM25 with OR': texts.map((text) => bm25.search(text).map(({ id }) => String(id))),
  };
}

function printMisses(ours: readonly string[][]): void {
  for (const [index, { kind, text, answers }] of queries.entries()) {
    const [first = 'nothing'] = ours[index] ?? [];
    if (!answers.includes(first)) console.log(`[${kind}] ${text}\n    first ${first}, judged ${answers.join(', ')}`);
  }
}

async function runLines(page: Page): Promise<void> {
  const known = lines.filter(({ answers }) => answers.length > 0);
  const foreign = lines.filter(({ answers }) => answers.length === 0);
  let right = 0;
  let quiet = 0;
  for (const { text, answers } of lines) {
    await typeQuestion(page, text);
    const [first] = await shownIncidents(page);
    if (answers.length > 0 && first !== undefined && answers.includes(first)) right += 1;
    else if (answers.length === 0 && first === undefined) quiet += 1;
    else
      console.log(
        `  line: ${text.slice(0, 90)}\n    first ${first ?? 'nothing'}, judged ${answers.join(', ') || 'nothing'}`,
      );
  }
  console.log(`log lines: the right incident first for ${right} of ${known.length}`);
  console.log(`foreign lines: no match for ${quiet} of ${foreign.length}`);
}
