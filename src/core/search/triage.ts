import type { SignalShape } from '../../../schemas/golden-signals.ts';
import { termsIn } from '../text/words.ts';

export const signalNames = ['latency', 'traffic', 'errors', 'saturation'] as const;
export type SignalName = (typeof signalNames)[number];

/** The four shapes of an incident or of a class; a shape that nobody told is `unknown`. */
export type Shapes = Readonly<Record<SignalName, SignalShape>>;

/** What somebody sees who does not know yet what it is. */
export interface Sighting {
  /** The shapes that are known; those that are `unknown` or absent are not compared. */
  signals: Partial<Record<SignalName, SignalShape>>;
  /** What moved just before: a kind of change. */
  change?: string | undefined;
  /** What is full, in words. */
  saturated?: string | undefined;
}

/** What can be compared with a sighting. */
export interface TriageCase {
  shapes: Shapes | undefined;
  changes: readonly string[];
  saturated: string | undefined;
}

export interface TriageClass extends TriageCase {
  id: string;
}

export interface TriageIncident extends TriageCase {
  /** Places in the list of classes, the most telling class first. */
  classes: readonly number[];
}

/** How well something fits a sighting, and why. */
export interface Fit {
  /** From -1 to 1 and a little more where change and saturation fit too. */
  score: number;
  same: SignalName[];
  differs: SignalName[];
  unknown: SignalName[];
  /** Whether what changed, and what is full, is as it was there; undefined where it was not asked. */
  change: boolean | undefined;
  /** The words for what is full that both have. */
  saturated: string[] | undefined;
  /** Whether everything that was seen is as it was there; otherwise it fits in part. */
  isWhole: boolean;
}

export interface RankedClass {
  index: number;
  score: number;
  /** Against the fingerprint of the class. */
  fit: Fit;
  /** How many incidents of the class look so in everything, how many in part, of how many of which it is known. */
  alike: number;
  partly: number;
  known: number;
}

export interface RankedIncident {
  document: number;
  fit: Fit;
}

const CHANGE = 0.35;
const SATURATED = 0.5;

/** Ranks classes and incidents by how well they fit a sighting. O(incidents x classes of each). */
export function triage(
  sighting: Sighting,
  { classes, incidents }: { classes: readonly TriageClass[]; incidents: readonly TriageIncident[] },
): { classes: RankedClass[]; incidents: RankedIncident[] } {
  const weights = tellingWeights(sighting, incidents);
  const fits = incidents.map((incident) => fitOf(sighting, incident, weights));
  const ranked = fits
    .map((fit, document) => ({ document, fit }))
    .filter(({ fit }) => fit.score > 0)
    .toSorted((a, b) => b.fit.score - a.fit.score || b.document - a.document);
  const support = classes.map(() => ({ alike: 0, partly: 0, known: 0, weight: 0, all: 0 }));
  for (const [document, incident] of incidents.entries()) {
    const { score = 0, isWhole = false } = fits[document] ?? {};
    for (const [place, index] of incident.classes.entries()) {
      const own = support[index];
      if (!own || (!incident.shapes && incident.changes.length === 0)) continue;
      const weight = 1 / (1 + place);
      own.known += 1;
      own.all += weight;
      own.weight += weight * Math.max(0, score);
      if (isWhole) own.alike += 1;
      else if (score > 0) own.partly += 1;
    }
  }
  return {
    incidents: ranked,
    classes: classes
      .map((one, index) => {
        const fit = fitOf(sighting, one, weights);
        const { alike = 0, partly = 0, known = 0, weight = 0, all = 0 } = support[index] ?? {};
        // Two incidents that did not look so are added to each class, so that one that did is no proof.
        return { index, fit, alike, partly, known, score: fit.score + weight / (all + 2) };
      })
      .filter(
        ({ fit, score }) => score > 0 && (fit.same.length > 0 || fit.change === true || fit.saturated !== undefined),
      )
      .toSorted((a, b) => b.score - a.score || a.index - b.index),
  };
}

/** How well a case fits: the share of what was seen that is the same, less what differs, each by how much it tells. */
function fitOf({ signals, change, saturated }: Sighting, one: TriageCase, weights: Record<SignalName, number>): Fit {
  const fit: Fit = {
    score: 0,
    same: [],
    differs: [],
    unknown: [],
    change: undefined,
    saturated: undefined,
    isWhole: false,
  };
  let whole = 0;
  for (const name of signalNames) {
    const seen = signals[name];
    if (seen === undefined || seen === 'unknown') continue;
    whole += weights[name];
    const shape = one.shapes?.[name] ?? 'unknown';
    if (shape === 'unknown') fit.unknown.push(name);
    else (shape === seen ? fit.same : fit.differs).push(name);
  }
  const sum = (names: SignalName[]): number => names.reduce((total, name) => total + weights[name], 0);
  if (whole > 0) fit.score = (sum(fit.same) - sum(fit.differs)) / whole;
  if (change !== undefined && one.changes.length > 0) {
    fit.change = one.changes.includes(change);
    if (fit.change) fit.score += CHANGE;
  }
  if (saturated !== undefined && one.saturated !== undefined) {
    const asked = new Set(termsIn(saturated));
    const shared = [...new Set(termsIn(one.saturated))].filter((term) => asked.has(term));
    if (shared.length > 0) {
      fit.saturated = shared;
      fit.score += (SATURATED * shared.length) / asked.size;
    }
  }
  fit.isWhole =
    fit.differs.length + fit.unknown.length === 0 &&
    (change === undefined || fit.change === true) &&
    (saturated === undefined || fit.saturated !== undefined);
  return fit;
}

/** How many of a list fit in everything, and how many in part: `2 classes in full, 5 in part`. */
export function shareWords(ranked: readonly { fit: Fit }[], one: string, many: string): string {
  const whole = ranked.filter(({ fit }) => fit.isWhole).length;
  const rest = ranked.length - whole;
  const named = (count: number): string => `${count} ${count === 1 ? one : many}`;
  if (ranked.length === 0) return `no ${one}`;
  if (whole === 0) return `${named(rest)} in part`;
  return `${named(whole)} in full${rest === 0 ? '' : `, ${rest} in part`}`;
}

/** A shape that most incidents have tells less than one that few have: `errors up` says little, `traffic down` much. */
function tellingWeights({ signals }: Sighting, incidents: readonly TriageIncident[]): Record<SignalName, number> {
  const weightOf = (name: SignalName): number => {
    const known = incidents.filter(({ shapes }) => shapes !== undefined && shapes[name] !== 'unknown');
    const same = known.filter(({ shapes }) => shapes?.[name] === signals[name]).length;
    return 0.5 + Math.log2((known.length + 2) / (same + 1)) / 4;
  };
  return {
    latency: weightOf('latency'),
    traffic: weightOf('traffic'),
    errors: weightOf('errors'),
    saturation: weightOf('saturation'),
  };
}

/** The fit in words: `matches 3 of 4 signals; traffic differs`. */
export function fitWords({ same, differs, unknown, change, saturated }: Fit): string {
  const asked = same.length + differs.length + unknown.length;
  const list = (names: readonly string[]): string => names.join(' and ').replace(/ and (?=.* and )/g, ', ');
  return [
    ...(asked === 0 ? [] : [`matches ${same.length} of ${asked} ${asked === 1 ? 'signal' : 'signals'}`]),
    ...(differs.length === 0 ? [] : [`${list(differs)} ${differs.length === 1 ? 'differs' : 'differ'}`]),
    ...(unknown.length === 0 ? [] : [`${list(unknown)} not known there`]),
    ...(change === undefined ? [] : [change ? 'the same kind of change' : 'another kind of change']),
    ...(saturated === undefined ? [] : ['the same resource full']),
  ].join('; ');
}

/** The shapes as one letter each, and back. */
export const shapeCode = (signals: Partial<Record<SignalName, SignalShape | undefined>>): string =>
  signalNames.map((name) => ({ up: 'u', down: 'd', flat: 'f', unknown: '-' })[signals[name] ?? 'unknown']).join('');

export const shapesOf = (code: string): Shapes => {
  const names: Record<string, SignalShape> = { u: 'up', d: 'down', f: 'flat' };
  const at = (place: number): SignalShape => names[code[place] ?? ''] ?? 'unknown';
  return { latency: at(0), traffic: at(1), errors: at(2), saturation: at(3) };
};

/** A word of the format with its dashes as spaces: `config-revert` is `config revert`. */
export const spacedWord = (word: string): string => word.replaceAll('-', ' ');
