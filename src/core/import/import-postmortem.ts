import type { Catalog } from '../catalog/catalog.ts';
import type { MarkdownParser } from '../parse/body.ts';
import { costOfBody } from '../parse/body-cost.ts';
import { readActions } from './actions.ts';
import { bodyOf } from './body.ts';
import { documentDayOf } from './document-day.ts';
import { type ForeignDocument, readDocument } from './document.ts';
import { importedDraft } from './draft-text.ts';
import { dayFor, slugFor } from './file-name.ts';
import { labelsOf, readLabels } from './labels.ts';
import { leftoverOf } from './leftover.ts';
import type { ImportedField, Piece, Question } from './piece.ts';
import { type Draft, settled } from './settle.ts';
import { readSource, readTitle } from './source.ts';
import { readConditions, readImpact, readMechanism } from './telling.ts';
import { readTimeline } from './timeline.ts';

/** A file in another shape. */
export interface ForeignFile {
  /** Its name, without folders. */
  name: string;
  text: string;
}

/** What an import knows beside the file. */
export interface ImportOptions {
  parseMarkdown: MarkdownParser;
  catalog: Catalog;
  /** Milliseconds since the epoch: an event after it is refused. */
  now: number;
  /** Who published all the files, and where, as the user says. */
  organization?: string | undefined;
  url?: string | undefined;
  /** The zone of times for which the file states none, as the user says. */
  zone?: string | undefined;
  /** Mermaid sources of the file that do not parse. */
  brokenDiagrams?: ReadonlyMap<string, { line: number; message: string }>;
}

/** A draft that passes the check as a draft. */
export interface Imported {
  /** `YYYY-MM-DD-slug.md`. */
  fileName: string;
  text: string;
  /** How many entries each field got; 1 for a field that is no list. */
  found: Partial<Record<ImportedField, number>>;
  questions: Question[];
  /** The kinds of its events. */
  events: string[];
}

/** Turns a postmortem in another shape into a draft of this format, or says why it cannot. Pure. */
export function importPostmortem(file: ForeignFile, options: ImportOptions): Imported | { refused: string } {
  const costly = costOfBody(file.text);
  if (costly) return { refused: `its text ${costly.why}` };
  const document = readDocument(file.text, file.name, options.parseMarkdown);
  if (Array.isArray(document.values['timeline']) || Array.isArray(document.values['failureClasses'])) {
    return { refused: 'it is in this format already: put it into postmortems/ as it is' };
  }
  const all = gathered(document, options);
  const { pieces, questions, unzoned } = all;
  if (!isPostmortem(document, pieces, unzoned)) {
    return { refused: 'it has no timeline, impact or cause under a heading or label that says so' };
  }
  const settling = settled({ pieces, questions }, (draft) => written(document, draft, all, options), options);
  if ('refused' in settling) return settling;
  const found: Imported['found'] = {};
  for (const { field } of settling.pieces) found[field] = (found[field] ?? 0) + 1;
  const events = settling.pieces.flatMap(({ field, value }) =>
    field === 'timeline' ? [(value as { kind: string }).kind] : [],
  );
  return { events, fileName: settling.fileName, text: settling.text, found, questions: settling.questions };
}

/** All that the document gives, whether the format takes it or not. */
function gathered(document: ForeignDocument, options: ImportOptions) {
  const labels = labelsOf(document);
  const detection = labels
    .filter(({ part }) => part === 'detection')
    .flatMap(({ values }) => values)
    .join(' ');
  const documentDay = documentDayOf(document, labels);
  const { day, isPlain } = documentDay;
  const timeline = readTimeline(document, { day: isPlain ? day : undefined, zone: options.zone, detection });
  const named = readLabels(labels, options.catalog);
  const title = readTitle(document);
  const source = readSource(labels, options);
  const pieces = [
    ...title.pieces,
    ...source.pieces,
    ...named.pieces,
    ...readImpact(document),
    ...timeline.pieces,
    ...readMechanism(document),
    ...readConditions(document),
    ...readActions(document),
  ];
  const questions: Question[] = [
    ...title.questions,
    ...source.questions,
    ...named.questions,
    ...timeline.questions.map((text): Question => ({ field: 'timeline', text })),
  ];
  if (document.secrets > 0) {
    questions.push({
      field: undefined,
      text: `What looked like a secret is now [redacted], ${document.secrets === 1 ? 'once' : `${document.secrets} times`}. Revoke it.`,
    });
  }
  return { pieces, questions, unzoned: timeline.unzoned, documentDay };
}

/** Action items and tags alone are found in any document: then the title has to say that it is one. */
function isPostmortem(
  { name, sections, values }: ForeignDocument,
  pieces: readonly Piece[],
  unzoned: readonly unknown[],
): boolean {
  const told = pieces.some(({ field }) => ['timeline', 'impact', 'mechanism', 'conditions'].includes(field));
  const announced = sections.some(
    ({ part }) => part === 'timeline' || part === 'impact' || part === 'cause' || part === 'whys',
  );
  const title = [name, values['title'], sections.find((section) => section.title !== '')?.title].join(' ');
  const isNamed = /post[-_ ]?mortem|incident|outage|\brca\b|retrospective/i.test(title);
  return told || announced || unzoned.length > 0 || (isNamed && pieces.some(({ field }) => field === 'actions'));
}

/** The text of a draft with these parts, and its file name; undefined where no day is known. */
function written(
  document: ForeignDocument,
  { pieces, questions }: Draft,
  { unzoned, documentDay }: Pick<ReturnType<typeof gathered>, 'unzoned' | 'documentDay'>,
  options: ImportOptions,
): { text: string; fileName: string } | undefined {
  const value = (field: ImportedField): unknown => pieces.find((piece) => piece.field === field)?.value;
  const source = value('source') as { url: string } | undefined;
  const title = value('title') as string | undefined;
  const firstHeading = document.sections.find((section) => section.title !== '');
  const day = dayFor(documentDay, pieces, unzoned);
  if (day === undefined) return undefined;
  const body = bodyOf(document, {
    said: pieces.flatMap(({ says }) => says),
    origins: pieces.flatMap(({ says, from }) => (says.length > 0 && from !== undefined ? [from] : [])),
    dropTitle: firstHeading?.kind === 'heading' && firstHeading.title === title,
    url: source?.url ?? options.url,
    brokenDiagrams: options.brokenDiagrams ?? new Map(),
  });
  const leftover = leftoverOf(document, pieces);
  return {
    text: importedDraft({ pieces, questions, unzoned, leftover, body }),
    fileName: `${day}-${slugFor(title ?? firstHeading?.title ?? '', document.name)}.md`,
  };
}
