/** A stretch of the body of a foreign document: offsets, the end not included. */
export interface Range {
  start: number;
  end: number;
}

/** The fields that an import may fill, in the order in which a draft has them. */
export const importedFields = [
  'title',
  'source',
  'severity',
  'services',
  'regions',
  'lead',
  'authors',
  'tags',
  'impact',
  'timeline',
  'mechanism',
  'conditions',
  'actions',
] as const;

export type ImportedField = (typeof importedFields)[number];

/** Those whose value is a list: each piece is one entry of it. The others have one piece. */
export const listFields: ReadonlySet<ImportedField> = new Set([
  'services',
  'regions',
  'authors',
  'tags',
  'timeline',
  'mechanism',
  'conditions',
  'actions',
]);

/** A value, or an entry of a list, that a foreign document gave. */
export interface Piece {
  field: ImportedField;
  value: unknown;
  /** What of the body the value says in full, so that the body need not say it again. */
  says: Range[];
  /** The heading or label under which it stood, in the document's words. */
  from: string | undefined;
  /** What the author of the draft has to decide about it. */
  asks: string[];
}

/** A question that a field raises, whether it has a value or not. */
export interface Question {
  field: ImportedField | undefined;
  text: string;
}
