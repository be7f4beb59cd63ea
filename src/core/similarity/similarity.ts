import type { Incident } from '../incident/incident.ts';
import { organizationOf } from '../incident/organization.ts';
import { CandidateSearch } from './candidates.ts';
import { FLOOR, type Rarities, type Reason, reasonsOf, scoreOf } from './closeness.ts';
import { textsOf } from './incident-text.ts';
import { type Profile, profileOf } from './profile.ts';
import { type TermCounts, type TermVector, termVector } from './term-vector.ts';
import { Vocabulary } from './vocabulary.ts';

/** Another incident that is like one, and why. */
export interface SimilarIncident {
  incident: Incident;
  /** 0 for nothing in common; above 1 only where nearly everything is. */
  score: number;
  reasons: Reason[];
}

/** What may be asked for. */
export interface SimilarOptions {
  /** At most so many, 5 where nothing is said. */
  limit?: number;
  /** Which incidents may be given. */
  among?: (incident: Incident) => boolean;
}

/** Some incidents, made ready to be compared. */
export interface SimilarityIndex {
  /** The incidents most like one, which need not be of the index; none below the floor. */
  similarTo(incident: Incident, options?: SimilarOptions): SimilarIncident[];
}

/** One incident, ready to be compared. */
interface Entry {
  incident: Incident;
  profile: Profile;
  vector: TermVector;
}

/**
 * Makes incidents ready to be compared. Linear in the size of their texts; a question then costs a bounded number of
 * comparisons, however many incidents there are, since candidates are found by what is rare and shared.
 */
export function similarityIndex(incidents: readonly Incident[], { floor = FLOOR } = {}): SimilarityIndex {
  const vocabulary = new Vocabulary();
  const total = incidents.length;
  const counts = incidents.map((incident) => countsOf(incident, vocabulary));
  const spread = new Map<number, number>();
  for (const { terms } of counts) for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  // What more than half have tells nothing. What one alone has meets nothing, but belongs to how long its text is.
  const rarity = (term: number): number => {
    const inMany = spread.get(term) ?? 0;
    return inMany > Math.max(2, total / 2) ? 0 : Math.log(1 + total / (inMany + 2));
  };
  const entryOf = (incident: Incident, own: TermCounts): Entry => ({
    incident,
    profile: profileOf(incident),
    vector: termVector(own, rarity),
  });
  const entries = incidents.map((incident, at) => entryOf(incident, counts[at] ?? countsOf(incident, vocabulary)));
  const numbers = new Map(incidents.map((incident, at) => [incident, at]));
  const lists = listsOf(entries);
  const search = new CandidateSearch(total, lists);
  const rarities: Rarities = {
    of: (name) => 1 / Math.sqrt(lists.get(name)?.length ?? 1),
    share: (name) => (lists.get(name)?.length ?? 0) / total,
    inMany: (term) => (spread.get(term) ?? 0) / total,
    total,
  };
  return {
    similarTo(incident, { limit = 5, among = () => true } = {}) {
      const self = numbers.get(incident);
      const own = (self === undefined ? undefined : entries[self]) ?? entryOf(incident, countsOf(incident, vocabulary));
      return search
        .of(featuresOf(own), self)
        .flatMap((number): { other: Entry; score: number }[] => {
          const other = entries[number];
          if (!other || other.incident.path === incident.path || !among(other.incident)) return [];
          const score = scoreOf(own, other, rarities);
          return score < floor ? [] : [{ other, score }];
        })
        .toSorted((a, b) => b.score - a.score || (a.other.incident.id < b.other.incident.id ? -1 : 1))
        .slice(0, limit)
        .map(({ other, score }) => ({
          incident: other.incident,
          score,
          reasons: reasonsOf(own, other, { vocabulary, rarities }),
        }))
        .filter(({ reasons }) => reasons.length > 0);
    },
  };
}

/** That both are of one organisation is no likeness, so its name is left out. */
const countsOf = (incident: Incident, vocabulary: Vocabulary): TermCounts =>
  vocabulary.count(textsOf(incident), organizationOf(incident));

const featuresOf = ({ profile, vector }: Entry): (string | number)[] => [
  ...profile.classes.map((id) => `class ${id}`),
  ...profile.services.map((id) => `service ${id}`),
  ...profile.alerts.map((name) => `alert ${name}`),
  ...Array.from(profile.signatures.keys(), (line) => `signature ${line}`),
  ...vector.terms,
];

function listsOf(entries: readonly Entry[]): Map<string | number, number[]> {
  const lists = new Map<string | number, number[]>();
  for (const [at, entry] of entries.entries()) {
    for (const feature of featuresOf(entry)) {
      const list = lists.get(feature);
      if (list) list.push(at);
      else lists.set(feature, [at]);
    }
  }
  return lists;
}
