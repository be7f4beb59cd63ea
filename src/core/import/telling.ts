import type { ListItem, RootContent } from 'mdast';
import type { ForeignDocument } from './document.ts';
import type { Piece } from './piece.ts';
import { rangeOf, type Section } from './sections.ts';
import { wordsOf } from './words-of.ts';

/** The longest summary of an impact that is taken as it stands. */
const LONGEST = 800;

/**
 * The summary of the impact: what stands under its headings and labels. Where that is long, or more than words, the
 * first paragraph or entry has to do, and the body keeps it all.
 */
export function readImpact(document: ForeignDocument): Piece[] {
  const found = document.sections
    .filter(({ part }) => part === 'impact')
    .map((section) => summaryOf(section, document));
  const told = found.filter(({ words }) => words !== '');
  const whole = told.map(({ words }) => words).join(' ');
  const [first] = told;
  if (!first) return [];
  const fits = told.every(({ isWhole }) => isWhole) && whole.length <= LONGEST;
  return [
    {
      field: 'impact',
      value: { summary: fits ? whole : first.first },
      says: fits ? told.flatMap(({ section }) => rangesOf(section)) : [],
      from: (fits ? told : [first]).map(({ section }) => section.path.join(', ')).join('; '),
      asks: [],
    },
  ];
}

function summaryOf(section: Section, { definitions }: ForeignDocument) {
  const texts = section.nodes.filter(isTelling);
  const blocks = texts.flatMap((node) => (node.type === 'list' ? node.children : [node]));
  const words = sentences([section.value, ...blocks.map((node) => wordsOf([node], definitions))]);
  const [block] = texts;
  const entry = block?.type === 'list' ? block.children[0] : block;
  const first = section.value === '' ? (entry ? wordsOf([entry], definitions) : '') : section.value;
  return { section, words, first, isWhole: texts.length === section.nodes.length && section.kind !== 'cell label' };
}

/** Paragraphs and lists without code, pictures or tables in them. */
const isTelling = (node: RootContent): boolean =>
  node.type === 'paragraph'
    ? node.children.every(({ type }) => type !== 'image' && type !== 'html')
    : node.type === 'list' && node.children.every(isPlainItem);

const isPlainItem = (item: ListItem): boolean => item.children.every(isTelling);

const sentences = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text, at, all) => (at < all.length - 1 && !/[.!?:;]$/.test(text) ? `${text}.` : text))
    .join(' ');

/** All that a section says itself, its title aside. */
const rangesOf = (section: Section): Piece['says'] => [
  ...(section.value === '' ? [] : [section.titleRange]),
  ...section.nodes.map(rangeOf),
];

/** The chain of causes: the list under a heading of the root cause, or the five whys read backwards. */
export function readMechanism(document: ForeignDocument): Piece[] {
  const whys = document.sections.filter(({ part }) => part === 'whys');
  const answers = whys.flatMap((section) => entriesOf(section, document));
  if (answers.length >= 2)
    return answers.every(isAnswer) ? answers.toReversed().map((entry) => pieceOf(entry, 'mechanism')) : [];
  const steps = document.sections.filter(({ part }) => part === 'cause').map((section) => entriesOf(section, document));
  const chain = steps.find((entries) => entries.length >= 2) ?? [];
  return chain.map((entry) => pieceOf(entry, 'mechanism'));
}

/** The conditions that let it happen: the entries under "Contributing factors". */
export const readConditions = (document: ForeignDocument): Piece[] =>
  document.sections
    .filter(({ part }) => part === 'conditions')
    .flatMap((section) => entriesOf(section, document))
    .map((entry) => {
      const piece = pieceOf(entry, 'conditions');
      return { ...piece, value: { what: entry.words } };
    });

interface Entry {
  words: string;
  isWhole: boolean;
  item: ListItem;
  section: Section;
}

/** The entries of the first list of a section. */
function entriesOf(section: Section, { definitions }: ForeignDocument): Entry[] {
  const list = section.nodes.find((node) => node.type === 'list');
  return (list?.children ?? []).flatMap((item) => {
    const words = wordsOf(item.children, definitions);
    return words === '' ? [] : [{ words, isWhole: isPlainItem(item), item, section }];
  });
}

/** An entry that also holds its question is no step: the two would have to be parted by hand. */
const isAnswer = ({ words }: Entry): boolean => !/\?/.test(words);

function pieceOf({ words, isWhole, item, section }: Entry, field: Piece['field']): Piece {
  return { field, value: words, says: isWhole ? [rangeOf(item)] : [], from: section.path.join(', '), asks: [] };
}
