import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Indexes the built pages under a folder with Pagefind and writes the index to its `pagefind/`. Gives the number of
 * pages. Throws where Pagefind names an error, since a page that cannot be found might as well not be there.
 */
export async function writeSearchIndex(site: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: '-./:@#_', forceLanguage: 'en' });
    throwOn(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    const added = await index.addDirectory({ path: site });
    throwOn(added.errors);
    const written = await index.writeFiles({ outputPath: path.join(site, 'pagefind') });
    throwOn(written.errors);
    removeInterface(path.join(site, 'pagefind'));
    return added.page_count;
  } finally {
    await close();
  }
}

/** Pagefind writes the files of its own interface as well, which no page of ours loads. */
function removeInterface(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^pagefind-(?:component-|modular-)?ui\.|^pagefind-highlight\./.test(name)) rmSync(path.join(folder, name));
}

function throwOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
}
