import type { Incident } from '../../../core/incident/incident.ts';
import { entries } from '../../../core/parse/facts.ts';
import { evidenceText, richText, type TextPiece } from '../../format/rich-text.ts';

/** One link of the chain from cause to harm. */
export interface MechanismStep {
  what: TextPiece[];
  evidence: TextPiece[] | undefined;
}

/** The chain read backwards: each step asks why, and the one before it answers. */
export interface Why {
  why: TextPiece[];
  because: TextPiece[];
}

/** The chain, cause first, harm last. */
export const mechanismOf = ({ facts }: Incident): MechanismStep[] =>
  entries(facts.mechanism).map(([, step]) => {
    const { step: what = '', evidence } = typeof step === 'string' ? { step } : step;
    return {
      what: richText(what),
      evidence: evidence === undefined ? undefined : evidenceText(evidence, facts.source),
    };
  });

/** The whys, harm first. */
export const whysOf = (steps: readonly MechanismStep[]): Why[] =>
  steps
    .slice(1)
    .map((step, index) => ({ why: step.what, because: steps[index]?.what ?? [] }))
    .toReversed();
