import * as z from 'zod';

const position = z.strictObject({
  type: z.literal('source'),
  line: z.int().min(1).describe('From 1.'),
  column: z.int().min(1).describe('From 1, in UTF-16 units.'),
  endLine: z.int().min(1),
  endColumn: z.int().min(1).describe('Behind the last character.'),
});

const diagnostic = z.strictObject({
  ruleId: z.string().describe('The id of the rule; `hindsight explain <id>` says more.'),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string().describe('Relative to the folder where the command was run.'),
  position,
  message: z.string().describe('What is wrong.'),
  why: z.string().describe('Why it matters.'),
  help: z.string().optional().describe('What to write instead.'),
  related: z
    .array(z.strictObject({ file: z.string(), position, message: z.string() }))
    .optional()
    .describe('Other places that belong to it.'),
});

/** What `hindsight check --format json` prints. Within a version fields are added at most. */
export const checkReportSchema = z.strictObject({
  version: z.literal(1).describe('Changes when a field changes its meaning or goes.'),
  summary: z.strictObject({
    files: z.int().describe('How many postmortems were checked.'),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    waived: z.int().describe('How many findings a waiver took out.'),
  }),
  diagnostics: z.array(diagnostic).describe('Sorted by file, line, column, rule.'),
});

export type CheckReport = z.output<typeof checkReportSchema>;

/** Its JSON Schema, as the text of `check-report.schema.json`. */
export function checkReportJsonSchema(): string {
  const schema = z.toJSONSchema(checkReportSchema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'Hindsight check report, version 1', ...schema }, null, 2)}\n`;
}
