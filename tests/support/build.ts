import { execFileSync } from 'node:child_process';
import path from 'node:path';

const PROJECT = path.join(import.meta.dirname, '../..');

/** Builds a site into a folder, as `npm run build` does, with settings of its own. Throws where the build stops. */
export function buildInto(folder: string, env: Record<string, string> = {}, flags: readonly string[] = []): string {
  return execFileSync(process.execPath, [path.join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build', ...flags], {
    cwd: PROJECT,
    env: { ...process.env, ...env, HINDSIGHT_OUT: folder, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
}
