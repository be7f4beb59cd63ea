import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes `count` postmortems of the shipped ones' richness under `root`: their texts, each on days of its own. */
export function generateCorpus(root: string, count: number): void {
  const shipped = path.join(import.meta.dirname, '../postmortems');
  const originals = readdirSync(shipped)
    .filter((name) => /^\d{4}-/.test(name))
    .toSorted()
    .map((name) => ({ id: name.slice(0, -'.md'.length), text: readFileSync(path.join(shipped, name), 'utf8') }));
  rmSync(root, { recursive: true, force: true });
  mkdirSync(path.join(root, 'postmortems'), { recursive: true });
  for (let n = 0; n < count; n += 1) {
    const original = originals[n % originals.length];
    if (!original) throw new Error('There is no postmortem to multiply.');
    const round = Math.floor(n / originals.length);
    const text = originals.reduce((all, { id }) => all.replaceAll(id, `${id}-${round}`), original.text);
    writeFileSync(path.join(root, 'postmortems', `${original.id}-${round}.md`), text);
  }
}
