import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { buildInto } from '../../tests/support/build.ts';
import { serveFolder } from '../../tests/support/serve-folder.ts';

/** Builds a site, serves it on loopback, and hands it with a browser to `use`; takes everything away afterwards. */
export async function withSite(
  environment: Record<string, string>,
  use: (site: { url: string; folder: string; browser: Browser }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-search-'));
  try {
    buildInto(folder, environment);
    const server = await serveFolder(folder);
    const browser = await launchBrowser();
    try {
      await use({ url: server.url, folder, browser });
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types a question into the search page and waits for its results. Gives the milliseconds from the last key to the results. */
export async function typeQuestion(page: Page, question: string): Promise<number> {
  await page.locator('input[name=q]').fill('');
  await settled(page, '');
  const started = performance.now();
  await page.locator('input[name=q]').fill(question);
  await settled(page, question);
  return performance.now() - started;
}

/** The ids of the incidents in the list of results, in order, each once. */
export const shownIncidents = (page: Page): Promise<string[]> =>
  page
    .locator('.results li a')
    .evaluateAll((links) => [
      ...new Set(
        links.flatMap((link) => /\/postmortems\/([^/]+)\//.exec((link as HTMLAnchorElement).pathname)?.[1] ?? []),
      ),
    ]);

/** The address holds the question once it is asked, and the answers are not busy once it is answered. */
async function settled(page: Page, question: string): Promise<void> {
  await page.waitForFunction(
    (text) =>
      (new URLSearchParams(location.search).get('q') ?? '') === text &&
      document.querySelector('.answers')?.ariaBusy === 'false',
    question,
    { polling: 5 },
  );
}
