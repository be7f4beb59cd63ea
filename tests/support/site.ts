import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';

/** Where the built site is served, without a slash at the end. */
export const siteUrl = (): string => inject('siteUrl');

/** The folder that holds the built site. */
export const siteFolder = (): string => inject('siteFolder');

/** The paths of all pages of the built site, `/postmortems/<id>/`, sorted. */
export const sitePaths = (): string[] =>
  readdirSync(siteFolder(), { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .toSorted();

let running: Promise<Browser> | undefined;

/** The browser of this test file, started on first use and closed after its last test. */
export function browser(): Promise<Browser> {
  running ??= launchBrowser();
  return running;
}

afterAll(async () => {
  await (await running)?.close();
  running = undefined;
});
