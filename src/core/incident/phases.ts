import type { Incident, TimelineEntry } from './incident.ts';

/** The chapters of an incident: before the harm, harm that nobody saw, harm that was seen, and after it. */
export const phases = ['lead-up', 'unseen', 'seen', 'recovery'] as const;

export type Phase = (typeof phases)[number];

/** Consecutive events of one phase. */
export interface PhaseSection {
  phase: Phase;
  entries: TimelineEntry[];
}

/**
 * Parts a timeline into its phases, in the order of the list. An event that ends one phase opens the next: `impact` opens
 * the harm, `detected` the harm that is seen, `mitigated` (or `resolved`) the recovery. A further wave opens the harm again.
 */
export function phasesOf({ timeline }: Incident): PhaseSection[] {
  const sections: PhaseSection[] = [];
  let phase: Phase = 'lead-up';
  let known = false;
  for (const entry of timeline) {
    const { kind } = entry.event;
    if (kind === 'detected') known = true;
    if (kind === 'impact' && phase !== 'unseen' && phase !== 'seen') phase = known ? 'seen' : 'unseen';
    else if (kind === 'detected' && phase === 'unseen') phase = 'seen';
    else if (kind === 'mitigated' || kind === 'resolved') phase = phase === 'lead-up' ? phase : 'recovery';
    const last = sections.at(-1);
    if (last?.phase === phase) last.entries.push(entry);
    else sections.push({ phase, entries: [entry] });
  }
  return sections;
}
