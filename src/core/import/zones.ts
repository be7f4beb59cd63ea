import { HOUR, MINUTE } from '../../../schemas/instant.ts';

/** A wall clock without a zone. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** How far a zone is from UTC at a moment, as RFC 3339 has it. */
export interface Offset {
  text: string;
  /** Set where the name stands for one half of the year and the moment lies in the other: what the place had then. */
  inForce?: string;
}

/** Minutes from UTC. Names that mean different zones in different countries (CST, IST, AST) are not among them. */
const fixed: Readonly<Record<string, number>> = {
  Z: 0, UTC: 0, GMT: 0, WET: 0, BST: 60, WEST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180, MSK: 180,
  HST: -600, AKST: -540, AKDT: -480, PST: -480, PDT: -420, MST: -420, MDT: -360, CDT: -300, EST: -300, EDT: -240,
  BRT: -180, JST: 540, KST: 540, SGT: 480, HKT: 480, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780,
}; // prettier-ignore

/** Names that mean a place and follow its summer time. */
const places: Readonly<Record<string, string>> = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
  'pacific time': 'America/Los_Angeles',
  'mountain time': 'America/Denver',
  'central time': 'America/Chicago',
  'eastern time': 'America/New_York',
  'uk time': 'Europe/London',
  'bst/gmt': 'Europe/London',
  'gmt/bst': 'Europe/London',
  'cet/cest': 'Europe/Paris',
  'cest/cet': 'Europe/Paris',
  'pst/pdt': 'America/Los_Angeles',
  'pdt/pst': 'America/Los_Angeles',
};

/** The place of a name that is used the whole year round by some, and rightly for half of it. */
const homes: Readonly<Record<string, string>> = {
  BST: 'Europe/London',
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  MDT: 'America/Denver',
  CDT: 'America/Chicago',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
};

const UNCLEAR = ['CST', 'IST', 'AST', 'SST', 'GST'];

const words = [...Object.keys(places).filter((name) => /[ /]/.test(name)), 'coordinated universal time'];
const abbreviations = [
  ...Object.keys(fixed),
  ...Object.keys(places).filter((name) => /^[A-Z]+$/.test(name)),
  ...UNCLEAR,
];

/** A name of a zone, or an offset, as it stands in a text. Unclear names count: they are told apart by {@link offsetAt}. */
export const ZONE = `(?:(?:UTC|GMT)[ ]?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}(?!\\d)|(?:${[
  ...words.map((word) => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)),
  ...abbreviations.toSorted((a, b) => b.length - a.length),
].join('|')})(?![\\w/])|(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z][A-Za-z_/]+)`;

/** Whether a text is the name of a zone from which an offset follows. */
export const isZone = (name: string): boolean =>
  offsetAt(name, { year: 2024, month: 1, day: 1, hour: 12, minute: 0 }) !== undefined;

/** The offset of a zone by its name at a wall clock; undefined for a name that is none, or that means more than one. */
export function offsetAt(name: string, clock: WallClock): Offset | undefined {
  const plain = name.trim();
  const numeric = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(plain);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > 14 * 60 ? undefined : { text: offsetText(numeric[1] === '-' ? -minutes : minutes) };
  }
  if (/^coordinated universal time$/i.test(plain)) return { text: 'Z' };
  const minutes = Object.hasOwn(fixed, plain) ? fixed[plain] : undefined;
  if (minutes !== undefined) {
    const home = homes[plain];
    const there = home === undefined ? minutes : minutesAt(home, clock);
    const text = offsetText(minutes);
    return there === undefined || there === minutes ? { text } : { text, inForce: offsetText(there) };
  }
  const place = places[plain] ?? places[plain.toLowerCase()] ?? (/^[A-Z][A-Za-z]+\/\w/.test(plain) ? plain : undefined);
  const there = place === undefined ? undefined : minutesAt(place, clock);
  return there === undefined ? undefined : { text: offsetText(there) };
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Minutes from UTC in a place at its own wall clock: the clock is taken for UTC first, and then put right. */
function minutesAt(place: string, { year, month, day, hour, minute }: WallClock): number | undefined {
  try {
    const shown = Date.UTC(year, month - 1, day) + hour * HOUR + minute * MINUTE;
    const first = minutesOf(place, shown);
    return minutesOf(place, shown - first * MINUTE);
  } catch {
    return undefined;
  }
}

function minutesOf(place: string, ms: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: place, timeZoneName: 'longOffset' });
  const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
