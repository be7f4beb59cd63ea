import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What to do where there is no browser. */
export const NO_BROWSER =
  'The browser tests need Chromium, and none was found. Install it (apt-get install chromium), or say where it is with CHROMIUM_PATH.';

/** The path of the Chromium of this machine. */
export const findBrowser = (): string | undefined => places.find((place) => place !== undefined && existsSync(place));

/** Starts the Chromium of this machine with an empty profile. Throws where there is none, with what to do about it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath, args: flags });
}
