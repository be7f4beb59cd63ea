import type { Incident } from './incident.ts';

/** The senior's questions, each with whether a postmortem answers it. */
export interface Question {
  question: string;
  answered: boolean;
}

/** Asks them. What counts as an answer is what the `question/*` rules and `mechanism/evidence` ask for. */
export function questionsOf({ facts, timeline }: Incident): Question[] {
  const has = (kind: string): boolean => timeline.some(({ event }) => event.kind === kind);
  const lists = (list: readonly unknown[] | undefined): boolean => (list ?? []).length > 0;
  return [
    { question: 'What changed?', answered: has('change') || facts.noChange !== undefined },
    { question: 'What did the system know before users did?', answered: has('warning') || facts.silence !== undefined },
    { question: 'What was tried to stop the harm?', answered: has('attempt') },
    { question: 'Why was this state possible?', answered: lists(facts.conditions) },
    { question: 'Why did nothing before production catch it?', answered: lists(facts.escaped) },
    { question: 'What did the golden signals look like?', answered: facts.signals !== undefined },
    {
      question: 'What shows that the mechanism is right?',
      answered: (facts.mechanism ?? []).some((step) => typeof step === 'object' && step.evidence !== undefined),
    },
    { question: 'What would print again if it came back?', answered: lists(facts.signatures) || lists(facts.alerts) },
  ];
}
