import { judgements } from '../lexicon/blameless.ts';
import { phraseRule } from './phrases-in-prose.ts';

/** See docs/rules/blameless/judgement.md. */
export const blamelessJudgement = phraseRule('blameless/judgement', {
  phrases: judgements,
  say: (phrase) => ({
    message: `"${phrase}" judges people.`,
    help: 'Say what they saw and what the system did, so that their act makes sense to the reader.',
  }),
});
