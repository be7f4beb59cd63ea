import type { FieldPath } from '../parse/position-tree.ts';
import type { RuleId } from '../rules/rule-info.ts';

/**
 * Where a finding points: at a field of the front matter (its key, or some of the words in it), at a stretch of the
 * file's text, or at the file as a whole.
 */
export type Place = FieldPlace | TextPlace | 'file';

export interface FieldPlace {
  field: FieldPath;
  /** Points at the key instead of at the value. */
  key?: true;
  /** Points at the `nth` (from 0) place where these words stand in the value. */
  words?: { text: string; nth: number };
}

/** Offsets into the text of the file. */
export interface TextPlace {
  offset: number;
  length: number;
}

/** What a rule says: plain data, still without line and column. */
export interface Finding {
  ruleId: RuleId;
  file: string;
  at: Place;
  /** What is wrong: full sentences. */
  message: string;
  /** What to write instead. */
  help: string;
  /** Says that something is absent: only a warning in a draft. */
  absent?: true;
  /** Other places that belong to it. */
  related?: { file: string; at: Place; message: string }[];
  /** True where the text at the place must not be shown. */
  secret?: true;
}
