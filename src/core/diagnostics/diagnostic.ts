import type { RuleId, Severity } from '../rules/rule-info.ts';

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end is behind the last character. */
export interface Position {
  type: 'source';
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What is told to people and machines: a finding with its place in the file. Plain JSON data. */
export interface Diagnostic {
  ruleId: RuleId;
  severity: Severity;
  /** Relative to the root, with `/`. */
  file: string;
  position: Position;
  /** What is wrong. */
  message: string;
  /** Why it matters. */
  why: string;
  /** What to write instead. */
  help?: string;
  related?: { file: string; position: Position; message: string }[];
  /** True where the text at the position must not be shown. */
  secret?: true;
}

/** The outcome of a check, sorted by file, line, column, rule. */
export interface Report {
  diagnostics: Diagnostic[];
  /** How many postmortems were checked. */
  files: number;
  /** How many findings a waiver took out. */
  waived: number;
}

export const count = (report: Report, severity: Severity): number =>
  report.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
