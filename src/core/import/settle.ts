import type { Catalog } from '../catalog/catalog.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { buildKnowledgeBase } from '../knowledge-base.ts';
import type { MarkdownParser } from '../parse/body.ts';
import { isMapping, parseFile } from '../parse/parse-file.ts';
import { rules } from '../rules/index.ts';
import { shown } from '../rules/wording.ts';
import { ruleInfo } from '../rules/rule-info.ts';
import { type ImportedField, importedFields, type Piece, type Question } from './piece.ts';

/** What a draft is made of. */
export interface Draft {
  pieces: Piece[];
  questions: Question[];
}

/** A draft in which the check finds no error. */
export interface SettledDraft extends Draft {
  text: string;
  fileName: string;
}

/** What the check looks at beside the draft. */
export interface Judges {
  parseMarkdown: MarkdownParser;
  catalog: Catalog;
  now: number;
  brokenDiagrams?: ReadonlyMap<string, { line: number; message: string }>;
}

/** Each round gives way in at least one place, so that a document of many faults is done before this. */
const MOST_ROUNDS = 40;

/**
 * Takes out of a draft what the check calls an error, until there is none: a field of an item becomes a question, an
 * item goes back to the body. The rules stay the only place that knows what is right.
 */
export function settled(
  draft: Draft,
  write: (draft: Draft) => { text: string; fileName: string } | undefined,
  judges: Judges,
): SettledDraft | { refused: string } {
  let current = draft;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const written = write(current);
    if (!written)
      return { refused: 'it names no day: put the day of the incident before its file name, such as 2026-03-03-' };
    const errors = errorsIn(written, judges);
    if (errors.length === 0) return { ...current, ...written };
    const next = withoutErrors(current, errors);
    if (!next) return { refused: `the check would refuse it: ${errors[0]?.message ?? ''}` };
    current = next;
  }
  return { refused: 'too much of it would be refused by the check' };
}

/** What the rules call an error in a draft, on its own beside the catalogue. */
function errorsIn({ text, fileName }: { text: string; fileName: string }, judges: Judges): Finding[] {
  const source = { path: `postmortems/${fileName}`, text };
  const files = [parseFile(source, judges.parseMarkdown)];
  const { catalog, now, brokenDiagrams = new Map() } = judges;
  const knowledgeBase = buildKnowledgeBase(
    { sources: [source], files, catalog, existingPaths: new Set(), brokenDiagrams },
    { now },
  );
  return rules
    .flatMap((rule) => rule(knowledgeBase))
    .filter(({ ruleId, absent }) => ruleInfo[ruleId].severity === 'error' && !absent);
}

/** The draft after every error has been given way to; undefined where one cannot be. */
function withoutErrors(draft: Draft, errors: readonly Finding[]): Draft | undefined {
  const indexed = new Map<string, Piece>();
  const counts = new Map<ImportedField, number>();
  for (const piece of draft.pieces) {
    const at = counts.get(piece.field) ?? 0;
    counts.set(piece.field, at + 1);
    indexed.set(`${piece.field} ${at}`, piece);
  }
  const changed = new Map<Piece, Piece | undefined>();
  const questions = [...draft.questions];
  for (const error of errors) {
    if (typeof error.at === 'string' || !('field' in error.at)) continue;
    const [field, index, part] = error.at.field;
    if (!isImported(field)) continue;
    const piece = indexed.get(`${field} ${typeof index === 'number' ? index : 0}`);
    if (!piece || changed.has(piece)) continue;
    if (field === 'mechanism') {
      for (const step of draft.pieces) if (step.field === field) changed.set(step, undefined);
    } else changed.set(piece, lessened(piece, error, typeof index === 'number' ? part : index));
    if (changed.get(piece) === undefined) questions.push({ field, text: takenBack(field, piece, error) });
  }
  if (changed.size === 0) return undefined;
  const pieces = draft.pieces.flatMap((piece) => (changed.has(piece) ? (changed.get(piece) ?? []) : piece));
  return { pieces, questions };
}

const isImported = (field: unknown): field is ImportedField => (importedFields as readonly unknown[]).includes(field);

/** Fields of an action item without which it still says what it said. */
const loose = ['owner', 'due', 'kind', 'status', 'ticket'];

/** A piece that no longer breaks the rule; undefined where it has to go. */
function lessened(piece: Piece, { ruleId, message }: Finding, part: unknown): Piece | undefined {
  if (!isMapping(piece.value)) return undefined;
  const { [String(part)]: told, ...rest } = piece.value;
  if (piece.field === 'actions' && loose.includes(String(part)) && told !== undefined) {
    return { ...piece, value: rest, asks: [...piece.asks, asked(String(part), String(told as string), message)] };
  }
  const { kind, at, what, evidence } = piece.value;
  if (piece.field === 'timeline' && ruleId === 'timeline/contradiction' && kind !== 'note') {
    return { ...piece, value: { at, kind: 'note', what, ...(evidence === undefined ? {} : { evidence }) } };
  }
  return undefined;
}

function asked(field: string, told: string, message: string): string {
  if (field === 'status' && told === 'done')
    return 'the document says that it is done. When was it completed, and how was it shown to work?';
  if (field === 'owner') return `the document says "${told}" owns it. Which one team or person is that?`;
  return `the document says ${field}: ${told}. ${message}`;
}

const takenBack = (field: ImportedField, piece: Piece, { ruleId }: Finding): string => {
  if (field === 'mechanism') return `Its list of causes is left in the body. ${ruleInfo[ruleId].title}`;
  const { what = piece.value } = isMapping(piece.value) ? piece.value : {};
  const words = typeof what === 'string' ? what : JSON.stringify(what);
  return `Left in the body: ${shown(words)}. ${ruleInfo[ruleId].title}`;
};
