/**
 * Run before the tests: finds Chromium, or installs it where that needs no question (as root, with apt-get), or ends with
 * what to do. Tests that need a browser are never skipped.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser, NO_BROWSER } from './browser.ts';

if (findBrowser() === undefined && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
  console.log('Chromium is not here: installing it with apt-get.');
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

if (findBrowser() === undefined) {
  console.error(NO_BROWSER);
  process.exit(1);
}
