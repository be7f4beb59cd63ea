import { parseInstant } from '../../../schemas/instant.ts';
import { ZONE } from './zones.ts';

/** A day as a document tells it; without a year where it leaves that open. */
export interface ToldDay {
  year?: number;
  month: number;
  day: number;
}

/** A time of day. `minute` is undefined where the document has only the hour ("14:??"). */
export interface ToldTime {
  hour: number;
  minute: number | undefined;
  second?: string;
}

/** A moment as a document tells it. */
export interface ToldMoment {
  /** `unclear` for a date that may be read in two ways. */
  day?: ToldDay | 'unclear';
  time?: ToldTime;
  zone?: string;
  about: boolean;
  /** Set where `day`, `time` and `zone` do not say all that stood there: the words. */
  words?: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const TH = '(?:st|nd|rd|th)?';

const dateShapes: readonly { pattern: RegExp; read: (match: RegExpExecArray) => ToldDay | 'unclear' | undefined }[] = [
  {
    pattern: new RegExp(`^${WEEKDAY}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'i'),
    read: ([, year, , month, day]) => real(year, month, day),
  },
  {
    pattern: new RegExp(`^${WEEKDAY}(${MONTH})\\s+(\\d{1,2})${TH}(?!\\d|:)(?:(?:,\\s*|\\s+)(\\d{4})(?!\\d|:))?`, 'i'),
    read: ([, month, day, year]) => real(year, monthNumber(month), day),
  },
  {
    pattern: new RegExp(
      `^${WEEKDAY}(?:the\\s+)?(\\d{1,2})(?:${TH}|\\.)\\s*(?:of\\s+)?(?:[-\\s])(${MONTH})(?:(?:,\\s*|[-\\s]\\s*)(\\d{4})(?!\\d|:))?(?![a-z])`,
      'i',
    ),
    read: ([, day, month, year]) => real(year, monthNumber(month), day),
  },
  {
    pattern: /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/,
    read: ([, first, mark, second, year]) => numbered(Number(first), mark ?? '', Number(second), year ?? ''),
  },
];

const timeShape =
  /^(\d{1,2}):(\d{2}|\?\?|--|xx)(?::(\d{2})(?:\.\d+)?)?(?:\s*([ap])\.?m\b\.?)?(?!\d|:\d)|^(\d{1,2})\s*([ap])\.?m\b\.?|^(?:--|\?\?):(?:--|\?\?)/i;
const zoneShape = new RegExp(`^\\s*(\\(?)(${ZONE})(\\)?)`);
const aboutShape = /^(?:[~≈]\s*|(?:c\.|ca\.?|circa|about|around|approx(?:\.|imately)?|roughly)\s+)/i;

/** Reads the moment with which a text begins, and how long it is; undefined where it begins with none. */
export function readMoment(text: string): { moment: ToldMoment; length: number } | undefined {
  const moment: ToldMoment = { about: false };
  const rest = { text };
  take(rest, /^[\s([*_]+/);
  if (take(rest, aboutShape)) moment.about = true;
  for (let parts = 0; parts < 2; parts += 1) {
    if (moment.day === undefined) takeDay(rest, moment);
    if (moment.time === undefined) {
      const before = rest.text;
      take(rest, parts === 0 && moment.day === undefined ? /^/ : /^(?:\s*[T,@]\s*|\s+(?:at\s+|@\s*|[-–—]\s+)?)/);
      if (take(rest, aboutShape)) moment.about = true;
      if (!takeTime(rest, moment)) rest.text = before;
    }
    takeZone(rest, moment);
    if (moment.day !== undefined || moment.time === undefined) break;
    const before = rest.text;
    take(rest, /^[\s,]+(?:on\s+)?/);
    if (!dateShapes.some(({ pattern }) => pattern.test(rest.text))) {
      rest.text = before;
      break;
    }
  }
  if (moment.day === undefined && moment.time === undefined) return undefined;
  takeEnd(rest, moment, text);
  take(rest, /^[)\]*_]+/);
  const length = text.length - rest.text.length;
  if (moment.words === undefined && (moment.day === 'unclear' || isPartial(moment))) moment.words = tidy(text, length);
  return { moment, length };
}

/** The days that a text names in full, in order. */
export const daysIn = (text: string): ToldDay[] => daysAt(text).map(({ day }) => day);

/** A text without the days that it names in full. */
export const withoutDays = (text: string): string =>
  daysAt(text)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\s+/g, ' ')
    .trim();

function daysAt(text: string): { day: ToldDay; start: number; end: number }[] {
  const found: { day: ToldDay; start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!/[A-Za-z0-9]/.test(text.charAt(at)) || (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)))) continue;
    const rest = { text: text.slice(at, at + 60) };
    const moment: ToldMoment = { about: false };
    takeDay(rest, moment);
    if (moment.day === undefined) continue;
    const length = Math.min(60, text.length - at) - rest.text.length;
    const { day } = moment;
    if (day !== 'unclear' && day.year !== undefined) found.push({ day, start: at, end: at + length });
    at += length - 1;
  }
  return found;
}

/** A day as `YYYY-MM-DD`; undefined without a year. */
export const isoOf = ({ year, month, day }: ToldDay): string | undefined =>
  year === undefined ? undefined : `${year}-${pad(month)}-${pad(day)}`;

export const pad = (n: number): string => String(n).padStart(2, '0');

const isPartial = ({ time }: ToldMoment): boolean => time !== undefined && time.minute === undefined;

const tidy = (text: string, length: number): string => text.slice(0, length).replace(/\s+/g, ' ').trim();

function takeDay(rest: { text: string }, moment: ToldMoment): void {
  for (const { pattern, read } of dateShapes) {
    const match = pattern.exec(rest.text);
    const day = match ? read(match) : undefined;
    if (!match || day === undefined) continue;
    moment.day = day;
    rest.text = rest.text.slice(match[0].length);
    return;
  }
}

function takeTime(rest: { text: string }, moment: ToldMoment): boolean {
  const match = timeShape.exec(rest.text);
  if (!match) return false;
  const [all, hours = match[5], minutes, second, half = match[6]] = match;
  if (hours !== undefined) {
    const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    const minute = minutes === undefined ? 0 : /\d/.test(minutes) ? Number(minutes) : undefined;
    if (hour > 23 || (minute ?? 0) > 59 || (half !== undefined && Number(hours) > 12)) return false;
    moment.time = { hour, minute, ...(second === undefined ? {} : { second }) };
  }
  rest.text = rest.text.slice(all.length);
  return true;
}

function takeZone(rest: { text: string }, moment: ToldMoment): void {
  const match = moment.time && zoneShape.exec(rest.text);
  if (!match?.[2] || (match[1] === '(') !== (match[3] === ')')) return;
  moment.zone = match[2].trim();
  rest.text = rest.text.slice(match[0].length);
}

/** The second time of a stretch ("09:00 - 11:00"): the moment is its first. */
function takeEnd(rest: { text: string }, moment: ToldMoment, text: string): void {
  const mark = /^\s*(?:[-–—]|to|until)\s*/.exec(rest.text);
  if (!mark || !moment.time) return;
  const end: ToldMoment = { about: false };
  const tail = { text: rest.text.slice(mark[0].length) };
  takeDay(tail, end);
  take(tail, end.day === undefined ? /^/ : /^[\s,T]+/);
  if (!takeTime(tail, end)) return;
  takeZone(tail, end);
  if (moment.zone === undefined && end.zone !== undefined) moment.zone = end.zone;
  rest.text = tail.text;
  moment.words = tidy(text, text.length - tail.text.length);
}

function take(rest: { text: string }, pattern: RegExp): boolean {
  const match = pattern.exec(rest.text);
  if (!match) return false;
  rest.text = rest.text.slice(match[0].length);
  return match[0] !== '';
}

const monthNumber = (name = ''): string => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** A day that the calendar has. */
function real(year: string | undefined, month = '', day = ''): ToldDay | undefined {
  const told = { ...(year === undefined ? {} : { year: Number(year) }), month: Number(month), day: Number(day) };
  return parseInstant(isoOf({ year: 2024, ...told }) ?? '') ? told : undefined;
}

/** `24/07/2025` can be read in one way, `03/07/2025` in two; with dots the day comes first. A year of two figures may be a day. */
function numbered(first: number, mark: string, second: number, year: string): ToldDay | 'unclear' | undefined {
  if (year.length === 2) return mark === '/' ? 'unclear' : undefined;
  const dayFirst = real(year, String(second), String(first));
  const monthFirst = real(year, String(first), String(second));
  if (mark === '.' || first === second) return dayFirst;
  return dayFirst && monthFirst ? 'unclear' : (dayFirst ?? monthFirst);
}
