import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildInto } from './build.ts';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    siteUrl: string;
    /** The folder that holds it. */
    siteFolder: string;
  }
}

/** Builds the site of the shipped postmortems once for all tests, and serves it on loopback until they are done. */
export default async function buildSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-site-'));
  buildInto(folder, { HINDSIGHT_SITE: 'https://hindsight.example' });
  const server = await serveFolder(folder);
  project.provide('siteUrl', server.url);
  project.provide('siteFolder', folder);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
