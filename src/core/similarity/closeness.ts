import type { Profile } from './profile.ts';
import { cosine, type TermVector } from './term-vector.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Why two incidents are alike, in the order in which a person would say it. */
export type Reason =
  | { type: 'signature'; lines: string[] }
  | { type: 'alert'; names: string[] }
  | { type: 'class'; ids: string[] }
  | { type: 'service'; ids: string[] }
  | { type: 'terms'; terms: string[] }
  | { type: 'signals'; shape: string };

/** How rare things are among the incidents compared. */
export interface Rarities {
  /** From 1 for a name that one incident has, falling to 0. Names are `class ...`, `service ...`, `signals ...`. */
  of: (name: string) => number;
  /** The share of incidents that have such a name. */
  share: (name: string) => number;
  /** The share of incidents that have a term. */
  inMany: (term: number) => number;
  total: number;
}

/**
 * Below this score an incident is not called similar. `bench/similar.ts` prints what lies on either side of it. Judged by
 * eye on the shipped incidents and on accounts of other organisations without classes and services: above 0.2 nearly every
 * pair is one that a person would name, from 0.14 to 0.2 most are, below 0.13 few.
 */
export const FLOOR = 0.14;

/** How many shared terms are named. */
const NAMED = 5;

/** What a shared term has to add to the likeness of two texts to be named. */
const TELLING = 0.003;

interface Side {
  profile: Profile;
  vector: TermVector;
}

/** How alike two incidents are, by name and by text: 0 for nothing in common, above 1 only where nearly everything is. */
export function scoreOf({ profile: a, vector }: Side, { profile: b, vector: other }: Side, rarities: Rarities): number {
  return (
    cosine(vector, other) +
    0.18 * overlap('class', a.classes, b.classes, rarities) +
    0.3 * overlap('service', a.services, b.services, rarities) +
    (a.alerts.some((name) => b.alerts.includes(name)) ? 0.15 : 0) +
    (a.signatures.size > 0 && [...a.signatures.keys()].some((line) => b.signatures.has(line)) ? 0.3 : 0) +
    (a.signals !== undefined && a.signals === b.signals ? 0.03 : 0)
  );
}

/** What makes two incidents alike. */
export function reasonsOf(
  a: Side,
  b: Side,
  { vocabulary, rarities }: { vocabulary: Vocabulary; rarities: Rarities },
): Reason[] {
  const shares: [term: number, share: number][] = [];
  cosine(a.vector, b.vector, (term, share) => {
    if (share >= TELLING) shares.push([term, share]);
  });
  const lines = [...a.profile.signatures].flatMap(([text, line]) => (b.profile.signatures.has(text) ? [line] : []));
  const alerts = shared(a.profile.alerts, b.profile.alerts);
  const classes = tellingClasses(shared(a.profile.classes, b.profile.classes), rarities);
  const services = shared(a.profile.services, b.profile.services);
  const terms = namedTerms(shares, { vocabulary, rarities });
  const { signals } = a.profile;
  return [
    ...(lines.length > 0 ? [{ type: 'signature', lines } as const] : []),
    ...(alerts.length > 0 ? [{ type: 'alert', names: alerts } as const] : []),
    ...(classes.length > 0 ? [{ type: 'class', ids: classes } as const] : []),
    ...(services.length > 0 ? [{ type: 'service', ids: services } as const] : []),
    ...(terms.length > 0 ? [{ type: 'terms', terms } as const] : []),
    ...(signals !== undefined && signals === b.profile.signals ? [{ type: 'signals', shape: signals } as const] : []),
  ];
}

const shared = (one: readonly string[], other: readonly string[]): string[] => one.filter((id) => other.includes(id));

/** The classes worth naming, the rarest first: one that more than half of all incidents have says little. */
function tellingClasses(classes: readonly string[], { share, total }: Rarities): string[] {
  const common = (id: string): number => share(`class ${id}`);
  return classes.filter((id) => common(id) <= 0.5 || total < 8).toSorted((a, b) => common(a) - common(b));
}

/** What two lists share of what they have, rare names counting more. The first class of each counts twice: it tells most. */
function overlap(
  kind: 'class' | 'service',
  one: readonly string[],
  other: readonly string[],
  { of }: Rarities,
): number {
  if (!one.some((id) => other.includes(id))) return 0;
  const weight = (id: string, list: readonly string[]): number => (kind === 'class' && list[0] === id ? 2 : 1);
  let both = 0;
  let all = 0;
  for (const id of one) {
    const rarity = of(`${kind} ${id}`);
    const mine = weight(id, one);
    const theirs = other.includes(id) ? weight(id, other) : 0;
    both += rarity * Math.min(mine, theirs);
    all += rarity * Math.max(mine, theirs);
  }
  for (const id of other) if (!one.includes(id)) all += of(`${kind} ${id}`) * weight(id, other);
  return all === 0 ? 0 : both / all;
}

/** The shared terms that say most, as people read them; a part of a longer one that is named says nothing more. */
function namedTerms(
  shares: readonly [term: number, share: number][],
  { vocabulary, rarities }: { vocabulary: Vocabulary; rarities: Rarities },
): string[] {
  const named: string[] = [];
  for (const [term] of shares.toSorted(([a, x], [b, y]) => y - x || a - b)) {
    if (named.length === NAMED) break;
    if (rarities.inMany(term) > 0.34 && rarities.total > 8) continue;
    const word = vocabulary.shown(term);
    if (word === undefined || named.some((other) => isPart(word, other) || isPart(other, word))) continue;
    named.push(word);
  }
  return named;
}

const isPart = (one: string, other: string): boolean => letters(other).includes(letters(one));

const letters = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
