import { judgements } from '../lexicon/blameless.ts';
import { phrasePattern, tracePattern } from '../lexicon/phrases.ts';
import { phrasesInProse } from './phrases-in-prose.ts';
import { incidentRule } from './rule.ts';

const pattern = phrasePattern(judgements);
const trace = tracePattern(judgements);

/** See docs/rules/blameless/judgement.md. */
export const blamelessJudgement = incidentRule('blameless/judgement', (incident) =>
  phrasesInProse(incident, { pattern, trace }).map(({ phrase, at }) => ({
    at,
    message: `"${phrase.replace(/\s+/g, ' ')}" judges people.`,
    help: 'Say what they saw and what the system did, so that their act makes sense to the reader.',
  })),
);
