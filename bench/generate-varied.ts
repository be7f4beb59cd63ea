import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomOf } from '../tests/support/random.ts';

/** How many organisations, services of each and words beside the shipped ones there are. */
const ORGANIZATIONS = 40;
const SERVICES = 60;
const WORDS = 20_000;

/**
 * Writes `count` postmortems of the shipped ones' richness under `root`, each its own: other days, organisations, services
 * and classes, and one word in six replaced by another of a large vocabulary, the same for the same seed. Classes and words
 * are drawn unevenly, as in life: a few are frequent.
 */
export function generateVariedCorpus(root: string, count: number, seed = 1): void {
  const random = randomOf(seed);
  const project = path.join(import.meta.dirname, '..');
  const shipped = path.join(project, 'postmortems');
  const originals = readdirSync(shipped)
    .filter((name) => /^\d{4}-/.test(name))
    .toSorted()
    .map((name) => ({ id: name.slice(0, -'.md'.length), text: readFileSync(path.join(shipped, name), 'utf8') }));
  const classes = readdirSync(path.join(project, 'catalog/failure-classes')).map((name) =>
    name.slice(0, -'.md'.length),
  );
  rmSync(root, { recursive: true, force: true });
  mkdirSync(path.join(root, 'postmortems'), { recursive: true });
  const uneven = (below: number): number => Math.floor(below * random() ** 2);
  for (let n = 0; n < count; n += 1) {
    const original = originals[n % originals.length];
    if (!original) throw new Error('There is no postmortem to multiply.');
    const organization = uneven(ORGANIZATIONS);
    const days = Math.floor(random() * 3000) - 5500;
    const own = new Set(Array.from({ length: 2 + uneven(4) }, () => classes[uneven(classes.length)] ?? ''));
    const services = new Set(
      Array.from({ length: 1 + uneven(5) }, () => `org${organization}-service${uneven(SERVICES)}`),
    );
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(original.text) ?? [];
    const moved = front
      .replace(/^related:\n(?: .*\n)*/m, '')
      .replace(/^failureClasses:\n(?: .*\n)*/m, `failureClasses: [${[...own].join(', ')}]\n`)
      .replace(/^services:\n(?: .*\n)*/m, `services: [${[...services].join(', ')}]\n`)
      .replace(/^( +)organization: .*$/m, `$1organization: Organisation ${organization}`)
      .replace(/^( +)removes:.*$/gm, `$1removes: [${[...own][0] ?? ''}]`)
      .replace(/\d{4}-\d{2}-\d{2}/g, (day) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10));
    const day = /kind: impact/.test(moved)
      ? (/at: ~?(\d{4}-\d{2}-\d{2})\S*\n +kind: impact/.exec(moved)?.[1] ?? '2020-01-01')
      : '2020-01-01';
    const text = `---\n${replaced(moved, 0)}\n---\n${replaced(body, 1 / 6)}`;
    writeFileSync(path.join(root, 'postmortems', `${day}-varied-${n}.md`), text);
  }

  /** Prose words changed: all of the body's, and of the front matter's only those inside mechanism and timeline lines. */
  function replaced(text: string, share: number): string {
    const rate = share === 0 ? 1 / 6 : share;
    return text.replace(share === 0 ? /(?<=^ +(?:what|step): .*)\b[a-z]{5,}\b/gm : /\b[a-z]{5,}\b/g, (word) =>
      random() < rate ? made(uneven(WORDS)) : word,
    );
  }
}

const onsets = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'dr',
  'gr',
  'kl',
  'pl',
  'st',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];

/** The word of a number: `batirou`. */
function made(number: number): string {
  let word = '';
  for (let rest = number + 137; rest > 0; rest = Math.floor(rest / 140)) {
    word += `${onsets[rest % 20] ?? ''}${vowels[Math.floor(rest / 20) % 7] ?? ''}`;
  }
  return `${word}n`;
}
