import type { List, ListItem, RootContent, Table } from 'mdast';
import type { ForeignDocument } from './document.ts';
import { daysIn, isoOf } from './moments.ts';
import type { Piece } from './piece.ts';
import { rangeOf, type Section } from './sections.ts';
import { wordsOf } from './words-of.ts';

/** The action items of a document, from lists, checkboxes and tables under its headings. */
export function readActions(document: ForeignDocument): Piece[] {
  return document.sections
    .filter(({ part }) => part === 'actions')
    .flatMap((section) => section.nodes.flatMap((node) => inNode(node, section, document)));
}

function inNode(node: RootContent, section: Section, document: ForeignDocument): Piece[] {
  if (node.type === 'list') return items(node, section, document);
  return node.type === 'table' ? rows(node, section, document) : [];
}

/** What is told of an item beside what is to be done. */
interface Told {
  owner?: string;
  due?: string;
  kind?: string;
  state?: string;
  ticket?: string;
}

function items(list: List, section: Section, document: ForeignDocument): Piece[] {
  return list.children.flatMap((item): Piece[] => {
    const words = wordsOf(item.children, document.definitions);
    if (words === '') return [];
    const isWhole = item.children.every(
      (node) => node.type === 'paragraph' || (node.type === 'list' && !hasBoxes(node)),
    );
    const { what, told } = partedText(words);
    const state = item.checked === true || isStruck(item) ? 'done' : told.state;
    return [
      pieceOf(what, { ...told, ...(state === undefined ? {} : { state }) }, section, isWhole ? [rangeOf(item)] : []),
    ];
  });
}

/** Entries that are done or not each for itself: one state cannot stand for them. */
const hasBoxes = (list: List): boolean =>
  list.children.some(
    (item) => typeof item.checked === 'boolean' || item.children.some((node) => node.type === 'list' && hasBoxes(node)),
  );

/** An item that is crossed out as a whole. */
const isStruck = ({ children: [first] }: ListItem): boolean =>
  first?.type === 'paragraph' && first.children.length === 1 && first.children[0]?.type === 'delete';

const columns: readonly (readonly [keyof Told | 'what', RegExp])[] = [
  [
    'what',
    /^(?:action(?: item| point)?s?|what|tasks?|descriptions?|items?|remediations?|follow[- ]?ups?|todo|improvements?|measures?)$/i,
  ],
  ['owner', /^(?:(?:action )?owners?|assignees?|assigned to|responsible|who|dri|team)$/i],
  ['due', /^(?:due(?: date)?|deadline|eta|target(?: date)?|by|when|completion date)$/i],
  ['state', /^(?:status|state|done\??|completed?\??|progress)$/i],
  ['ticket', /^(?:tickets?|issues?|bugs?|jira(?: ticket)?|links?|tracking|tracker|pr|ref(?:erence)?)$/i],
  ['kind', /^(?:type|kind|category|class)$/i],
];

/** The rows of a table. Columns that mean none of the fields are told behind the item, each with its heading. */
function rows(table: Table, section: Section, { definitions }: ForeignDocument): Piece[] {
  const [heads = [], ...lines] = table.children.map((row) =>
    row.children.map((cell) => wordsOf(cell.children, definitions)),
  );
  const means = heads.map((head) => columns.find(([, pattern]) => pattern.test(head))?.[0]);
  const main = means.includes('what') ? means.indexOf('what') : means.findIndex((one) => one === undefined);
  if (main < 0) return [];
  return lines.flatMap((line, index): Piece[] => {
    const row = table.children[index + 1];
    if (!row || (line[main] ?? '') === '') return [];
    const { what, told } = partedText(line[main] ?? '');
    const others: string[] = [];
    for (const [column, text] of line.entries()) {
      const field = means[column];
      if (column === main || text === '' || /^[-–—?]$/.test(text)) continue;
      const value = field === undefined || field === 'what' ? undefined : cellValue(field, text);
      if (field === undefined || field === 'what' || value === undefined || told[field] !== undefined) {
        others.push(`(${[heads[column], text].filter((one) => one !== '').join(': ')})`);
      } else told[field] = value;
    }
    const piece = pieceOf([what, ...others].join(' '), told, section, [rangeOf(row)]);
    return [{ ...piece, from: `${piece.from ?? ''}, ${heads.join(' | ')}` }];
  });
}

/** A cell as the value of a field; undefined where it says more or less than that. */
function cellValue(field: keyof Told, text: string): string | undefined {
  switch (field) {
    case 'due':
      return wholeDay(text);
    case 'ticket':
      return addressOf(text);
    case 'state':
      return stateOf(text);
    case 'kind':
      return kindOf(text);
    default:
      return text;
  }
}

const TICKET =
  /https?:\/\/[^\s()<>"'`]*(?:\/(?:issues|pull|merge_requests|browse|work_items|tickets?)\/|linear\.app\/|app\.asana\.com\/|trello\.com\/c\/|bugs?\.|buganizer|jira)[^\s()<>"'`]*/i;

/** Takes out of the words of an item what stands there in a form that means one thing. */
function partedText(words: string): { what: string; told: Told } {
  const told: Told = {};
  let what = words;
  const take = (pattern: RegExp, field: keyof Told, read: (text: string) => string | undefined): void => {
    const match = pattern.exec(what);
    const value = match?.[1] === undefined ? undefined : read(match[1].trim());
    if (!match || value === undefined) return;
    told[field] = value;
    what = `${what.slice(0, match.index)} ${what.slice(match.index + match[0].length)}`;
  };
  const whole = (text: string): string => text;
  take(new RegExp(String.raw`\s*\((${TICKET.source})\)`, 'i'), 'ticket', whole);
  if (told.ticket === undefined) take(new RegExp(`(${TICKET.source})`, 'i'), 'ticket', whole);
  take(/[([]?\b(?:owners?|assignee|assigned to|responsible|DRI)\s*[:=]\s*([^;,()[\]]+)[)\]]?/i, 'owner', (text) =>
    text.replace(/\.$/, ''),
  );
  if (told.owner === undefined) take(/(?:\s*[-–—]\s*|\s+[([])(@[\w-]+)[)\]]?\s*$/, 'owner', whole);
  if (told.owner === undefined) take(/^\[?(@[\w-]+)\]?\s*(?:[:–—-]\s*|(?=\S))/, 'owner', whole);
  take(
    /[([]?\b(?:due(?: date)?|deadline|eta|target date)(?:\s*[:=]|\s+(?:by|on))?\s*([^;()[\]]{6,30}?)(?:[)\];]|(?=[,.]?\s*$))/i,
    'due',
    wholeDay,
  );
  take(/\((done|completed?|finished|in progress|ongoing|open)\)\s*\.?\s*$/i, 'state', stateOf);
  take(/^(✅|☑️?|✔️?)\s*/u, 'state', () => 'done');
  what = what
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;])/g, '$1')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
  return what === '' ? { what: words, told: {} } : { what, told };
}

const addressOf = (text: string): string | undefined => {
  const address = /^(?:(.*) )?\(?(https?:\/\/[^\s()<>"'`]+)\)?$/.exec(text);
  return address?.[1] === undefined || /^#?[\w-]*\d$/.test(address[1]) ? address?.[2] : undefined;
};

/** A text that is one day and nothing else. */
const wholeDay = (text: string): string | undefined => {
  const days = daysIn(text);
  const rest = text.replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi, '');
  return days.length === 1 && days[0] && /^[\d\s.,/-]*(?:\p{L}{3,9}\.?[\d\s.,stndrh-]*)?$/u.test(rest)
    ? isoOf(days[0])
    : undefined;
};

const stateOf = (text: string): string | undefined => {
  const plain = text.trim();
  if (/^(?:done|completed?|finished|fixed|closed|shipped|yes|✅|☑️?|✔️?|\[x\])\.?$/iu.test(plain)) return 'done';
  if (/^(?:in[- ]progress|ongoing|started|wip|doing)\.?$/i.test(plain)) return 'in-progress';
  return /^(?:open|to ?do|\[ ?\])\.?$/i.test(plain) ? 'open' : undefined;
};

const kindOf = (text: string): string | undefined => {
  if (/^prevent(?:ion|ative|ive)?$/i.test(text)) return 'prevent';
  if (/^detect(?:ion)?$/i.test(text)) return 'detect';
  if (/^mitigat(?:e|ion|ing)$/i.test(text)) return 'mitigate';
  return /^process$/i.test(text) ? 'process' : undefined;
};

function pieceOf(what: string, told: Told, section: Section, says: Piece['says']): Piece {
  const kind =
    told.kind ??
    section.path
      .slice(1)
      .map((title) => kindOf(title.trim()))
      .find((one) => one !== undefined);
  const isDone = told.state === undefined && /\b(?:completed|done)\b/i.test(section.path.slice(1).join(' '));
  const state = isDone ? 'done' : told.state;
  return {
    field: 'actions',
    value: {
      what,
      ...(told.owner === undefined ? {} : { owner: told.owner }),
      ...(told.due === undefined ? {} : { due: told.due }),
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined || state === 'open' ? {} : { status: state }),
      ...(told.ticket === undefined ? {} : { ticket: told.ticket }),
    },
    says,
    from: section.path.join(', '),
    asks: [],
  };
}
