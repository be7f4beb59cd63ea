import * as z from 'zod';
import { goldenSignalsSchema } from './golden-signals.ts';
import { kebabId, text } from './text.ts';

const texts = () => z.array(text()).optional();

/** A class of failure: one Markdown page of the catalogue. Its id is the file name. */
export const failureClassSchema = z.strictObject({
  name: text().describe('The name people say.'),
  summary: text().describe('A definition that tells it from its neighbours.'),
  aliases: texts().describe('Other names that people type for it.'),
  parent: kebabId().optional().describe('The class of which this is a special case.'),
  signals: goldenSignalsSchema.optional().describe('Its golden-signal fingerprint.'),
  firstMoves: texts().describe('What to try at 2 am, in order.'),
  defences: texts().describe('What removes the class.'),
  questions: texts().describe('What else must be true, if it is this class.'),
});

export type FailureClass = z.output<typeof failureClassSchema>;
