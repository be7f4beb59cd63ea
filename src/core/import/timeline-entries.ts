import type { List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import type { ForeignDocument } from './document.ts';
import { readMoment, type ToldDay, type ToldMoment } from './moments.ts';
import type { Range } from './piece.ts';
import { rangeOf, type Section } from './sections.ts';
import { wordsOf } from './words-of.ts';
import { ZONE } from './zones.ts';

/** Something that a document tells with its moment. */
export interface ToldEvent {
  moment: ToldMoment;
  what: string;
  evidence?: string;
  /** A zone that the heading of the column or of the section names. */
  zone?: string | undefined;
  /** The heads of the columns of its table. */
  heads?: string;
  section: Section;
  /** Empty where part of it stays in the body. */
  says: Range[];
}

/** A line that only names a day: it counts for the times below it. */
export interface DayMark {
  day: ToldDay | 'unclear';
}

/** The events of all timelines of a document, and the days that stand between them, in the order of the document. */
export function toldEvents(document: ForeignDocument): (ToldEvent | DayMark)[] {
  return document.sections.flatMap((section) => {
    if (section.part === 'moment') return labelled(section);
    const found = inSection(section, document);
    const timed = found.filter((one) => 'what' in one && one.moment.time !== undefined).length;
    return section.part === 'timeline' || (section.part === undefined && timed >= 3) ? found : [];
  });
}

/** `Detected: 2026-03-03 14:09 UTC`. */
function labelled(section: Section): ToldEvent[] {
  const read = readMoment(section.value);
  if (!read?.moment.time) return [];
  const rest = section.value.slice(read.length).replace(/^[\s.,;:–—-]+/, '');
  const what = rest === '' ? section.title : `${section.title}: ${rest}`;
  return [{ moment: read.moment, what, section, says: section.valueRange === undefined ? [] : [section.valueRange] }];
}

function inSection(section: Section, document: ForeignDocument): (ToldEvent | DayMark)[] {
  const found: (ToldEvent | DayMark)[] = [...underHeading(section)];
  for (const node of section.nodes) found.push(...inNode(node, section, document));
  const zone = new RegExp(ZONE).exec(section.title.replace(/[A-Z]{5,}/g, ' '))?.[0];
  return found.map((one) => ('what' in one && one.zone === undefined ? { ...one, zone } : one));
}

/** A heading below that of the timeline may be a day, or an event of which the text tells more. */
function underHeading(section: Section): (ToldEvent | DayMark)[] {
  if (section.part !== 'timeline' || section.path.length < 2) return [];
  const read = readMoment(section.title);
  if (!read) return [];
  const what = afterMark(section.title.slice(read.length));
  if (read.moment.time && what !== '') return [{ moment: read.moment, what, section, says: [] }];
  return read.moment.day === undefined ? [] : [{ day: read.moment.day }];
}

function inNode(node: RootContent, section: Section, document: ForeignDocument): (ToldEvent | DayMark)[] {
  if (node.type === 'table') return rows(node, section, document);
  if (node.type === 'list') return items(node, section, document);
  return node.type === 'paragraph' ? lines(node, section, document) : [];
}

const timeColumn = /^(?:start |begin |event )?(?:date|day|time|when|timestamp)/i;
const dayColumn = /^(?:date|day)$/i;
const evidenceColumn = /^(?:evidence|links?|source|references?|graphs?|logs?)$/i;
const eventColumn =
  /^(?:events?|what(?: happened)?|description|details?|actions?|activity|note|summary|event description)$/i;

/** The rows of a table in which one column holds moments. The day may stand in a column of its own. */
function rows(table: Table, section: Section, { definitions }: ForeignDocument): (ToldEvent | DayMark)[] {
  const cells = table.children.map((row) => row.children.map((cell) => wordsOf(cell.children, definitions)));
  const [heads = [], ...lines] = cells;
  const days = heads.findIndex((head) => dayColumn.test(head));
  const times = heads.findIndex((head, at) => at !== days && timeColumn.test(head));
  const at =
    times >= 0 ? times : days >= 0 ? days : lines.some(([first = '']) => readMoment(first)?.moment.time) ? 0 : -1;
  if (at < 0) return [];
  const apart = days >= 0 && days !== at ? days : -1;
  const zone = new RegExp(ZONE).exec(heads[at] ?? '')?.[0];
  return lines.flatMap((line, index): ToldEvent[] => {
    const told = [apart < 0 ? '' : (line[apart] ?? ''), line[at] ?? ''].join(' ').trim();
    const read = readMoment(told);
    const row = table.children[index + 1];
    const rest = told.slice(read?.length ?? 0).trim();
    if (!read || !row || (rest !== '' && (!read.moment.time || /\p{L}/u.test(rest)))) return [];
    const words = rest === '' ? read.moment.words : told;
    const others = line.map((text, column) => ({ text, head: heads[column] ?? '', column }));
    const texts = others.filter(({ text, column }) => text !== '' && column !== at && column !== apart);
    const evidence = texts.find(({ head }) => evidenceColumn.test(head));
    const main = texts.find(({ head }) => eventColumn.test(head)) ?? texts.find((one) => one !== evidence);
    if (!main) return [];
    const more = texts.filter((one) => one !== main && one !== evidence);
    return [
      {
        moment: { ...read.moment, ...(words === undefined ? {} : { words }) },
        what: [main.text, ...more.map(({ head, text }) => `(${head === '' ? text : `${head}: ${text}`})`)].join(' '),
        ...(evidence ? { evidence: evidence.text } : {}),
        zone,
        heads: heads.join(' | '),
        section,
        says: [rangeOf(row)],
      },
    ];
  });
}

function items(list: List, section: Section, document: ForeignDocument): (ToldEvent | DayMark)[] {
  return list.children.flatMap((item) => inItem(item, section, document));
}

/** An entry of a list begins with its moment, ends with it, or is a day with its events below it. */
function inItem(item: ListItem, section: Section, document: ForeignDocument): (ToldEvent | DayMark)[] {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return [];
  const isWhole = [first, ...more].every(
    (node) => node.type === 'list' || (node.type === 'paragraph' && !hasPicture(node)),
  );
  const inner = more.flatMap((node) => (node.type === 'list' ? items(node, section, document) : []));
  const hasInner = inner.some((one) => 'what' in one);
  const words = wordsOf(hasInner || !isWhole ? [first] : item.children, document.definitions);
  const event = eventOf(words);
  if (!event) return inner;
  if (event.what === '') return event.moment.day === undefined ? inner : [{ day: event.moment.day }, ...inner];
  return [{ ...event, section, says: isWhole && !hasInner ? [rangeOf(item)] : [] }, ...inner];
}

/** Paragraphs whose lines begin with moments. A line with a day alone is a mark. */
function lines(paragraph: Paragraph, section: Section, document: ForeignDocument): (ToldEvent | DayMark)[] {
  const whole = wordsOf([paragraph], document.definitions);
  const read = readMoment(whole);
  if (!read) return [];
  if (whole.slice(read.length).trim() === '') return read.moment.day === undefined ? [] : [{ day: read.moment.day }];
  const { start, end } = rangeOf(paragraph);
  const source = document.text.slice(start, end).split('\n');
  const starts = source.map((line) => readMoment(line)?.moment.time !== undefined);
  if (source.length > 1 && starts.every(Boolean)) {
    let at = start;
    return source.flatMap((line): ToldEvent[] => {
      const range = { start: at, end: at + line.length };
      at += line.length + 1;
      const event = eventOf(plainLine(line));
      return event && event.what !== '' ? [{ ...event, section, says: [range] }] : [];
    });
  }
  const event = read.moment.time && starts.filter(Boolean).length === 1 ? eventOf(whole) : undefined;
  return event && event.what !== '' ? [{ ...event, section, says: hasPicture(paragraph) ? [] : [{ start, end }] }] : [];
}

/** A picture would no longer be one in a field: the body keeps it. */
const hasPicture = ({ children }: Paragraph): boolean =>
  children.some(({ type }) => type === 'image' || type === 'imageReference');

/** One line of a paragraph without the signs of emphasis and links. */
const plainLine = (line: string): string =>
  line
    .replace(/\*\*|__/g, '')
    .replace(/!?\[([^\]]*)\]\(([^\s()]+)\)/g, '$1 ($2)')
    .trim();

/** `14:02 UTC - Payments begin to time out`, or `First detected: 2026-03-03 14:09`. */
function eventOf(words: string): { moment: ToldMoment; what: string } | undefined {
  const read = readMoment(words);
  if (read) return { moment: read.moment, what: afterMark(words.slice(read.length)) };
  for (const match of words.matchAll(/(?<![\d:.])(?:\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2})/g)) {
    const tail = readMoment(words.slice(match.index));
    const what = words.slice(0, match.index).replace(/[\s(:,;–—-]+$/, '');
    if (tail?.moment.time && match.index + tail.length >= words.replace(/[.\s]+$/, '').length && what !== '') {
      return { moment: tail.moment, what };
    }
  }
  return undefined;
}

/** A text without the mark that parted it from its moment. */
const afterMark = (text: string): string => text.replace(/^\s*(?:(?:[-–—:|>]+|=>|→)\s*)*/, '').trim();
