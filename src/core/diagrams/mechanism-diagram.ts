import type { Incident } from '../incident/incident.ts';
import { entries } from '../parse/facts.ts';
import type { Diagram } from './diagram.ts';
import { flowchartLabel } from './mermaid-text.ts';
import { shortened } from './shortened.ts';

const STEP_LENGTH = 140;
const EVIDENCE_LENGTH = 70;

/** The mechanism as a chain from cause to harm, in each step what shows it. Undefined for fewer than two steps. */
export function mechanismDiagram({ facts }: Incident): Diagram | undefined {
  const steps = entries(facts.mechanism).map(([, step]) => (typeof step === 'string' ? { step } : step));
  if (steps.length < 2) return undefined;
  const nodes = steps.map(
    (step, at) => `  s${at}[${flowchartLabel(labelOf(step), { maxLength: STEP_LENGTH + EVIDENCE_LENGTH })}]`,
  );
  const links = steps.slice(1).map((_, at) => `  s${at} --> s${at + 1}`);
  const shown = steps.filter(({ evidence }) => evidence !== undefined).length;
  return {
    source: ['flowchart LR', ...nodes, ...links, `  class s${steps.length - 1} broken`].join('\n'),
    title: 'Mechanism',
    description: `A chain of ${steps.length} steps from cause to harm, ${shown} of them with evidence. The list below tells them in words.`,
  };
}

function labelOf({ step = '', evidence }: { step?: string | undefined; evidence?: string | undefined }): string {
  const what = shortened(step, STEP_LENGTH);
  return evidence === undefined ? what : `${what}\n• ${shortened(shortEvidence(evidence), EVIDENCE_LENGTH)}`;
}

/** Of an address only the host: where it leads is a link in the list. */
const shortEvidence = (evidence: string): string =>
  /^https?:\/\/(?:www\.)?([^/?#]+)\S*$/.exec(evidence.trim())?.[1] ?? evidence;
