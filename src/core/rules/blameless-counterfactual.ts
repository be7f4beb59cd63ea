import { counterfactuals } from '../lexicon/blameless.ts';
import { phraseRule } from './phrases-in-prose.ts';

/** See docs/rules/blameless/counterfactual.md. */
export const blamelessCounterfactual = phraseRule('blameless/counterfactual', {
  phrases: counterfactuals,
  say: (phrase) => ({
    message: `"${phrase}" tells what did not happen.`,
    help: 'Write what did happen: "the check did not cover X" instead of "should have checked X" or "failed to check X".',
  }),
});
