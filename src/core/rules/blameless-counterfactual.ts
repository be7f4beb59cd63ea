import { counterfactuals } from '../lexicon/blameless.ts';
import { phrasePattern, tracePattern } from '../lexicon/phrases.ts';
import { phrasesInProse } from './phrases-in-prose.ts';
import { incidentRule } from './rule.ts';

const pattern = phrasePattern(counterfactuals);
const trace = tracePattern(counterfactuals);

/** See docs/rules/blameless/counterfactual.md. */
export const blamelessCounterfactual = incidentRule('blameless/counterfactual', (incident) =>
  phrasesInProse(incident, { pattern, trace }).map(({ phrase, at }) => ({
    at,
    message: `"${phrase.replace(/\s+/g, ' ')}" tells what did not happen.`,
    help: 'Write what did happen: "the check did not cover X" instead of "should have checked X" or "failed to check X".',
  })),
);
