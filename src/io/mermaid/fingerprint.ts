import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fontFile, SUBSETS } from './font-files.ts';
import { moduleFolder } from './module-folder.ts';

/** What draws: packages whose version decides the bytes. */
const PACKAGES = ['mermaid', 'jsdom', 'fontkit', 'svg-path-bbox', 'svg-path-properties'];

let known: string | undefined;

/** A digest of everything but the diagram that decides how it looks: our sources, the packages, the font, the Unicode data. */
export function rendererFingerprint(): string {
  known ??= compute();
  return known;
}

function compute(): string {
  const hash = createHash('sha256');
  const folder = moduleFolder();
  for (const name of readdirSync(folder).toSorted()) {
    if (name.endsWith('.ts'))
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(path.join(folder, name)))
        .update('\0');
  }
  for (const name of PACKAGES) hash.update(`${name}@${versionOf(name)}\0`);
  for (const subset of SUBSETS) for (const italic of [false, true]) hash.update(readFileSync(fontFile(subset, italic)));
  return hash.update(process.versions.unicode ?? '').digest('hex');
}

/** From the `package.json` above the package's entry: not every package lets it be asked for by name. */
function versionOf(name: string): string {
  const paths = createRequire(path.join(moduleFolder(), 'x.js')).resolve.paths(name) ?? [];
  for (const folder of paths) {
    try {
      const text = readFileSync(path.join(folder, name, 'package.json'), 'utf8');
      return (JSON.parse(text) as { version: string }).version;
    } catch {
      continue;
    }
  }
  throw new Error(`The package ${name} is not installed.`);
}
