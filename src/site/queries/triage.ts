import { changeKinds } from '../../../schemas/timeline-event.ts';
import { signalNames } from '../../core/search/triage.ts';
import { siteKnowledge } from '../knowledge.ts';
import { classLink, type Link } from './incident-summary.ts';
import { spaced } from './postmortem/words.ts';

/** What the triage page shows before anything is chosen. */
export interface TriageStart {
  signals: { name: string; shapes: { value: string; name: string }[] }[];
  changes: { value: string; name: string }[];
  /** The fingerprints of all classes that have one, by name. */
  fingerprints: { link: Link; shapes: string[]; saturated: string | undefined }[];
}

const shapes = [
  { value: 'up', name: 'up ↗' },
  { value: 'down', name: 'down ↘' },
  { value: 'flat', name: 'flat →' },
  { value: 'unknown', name: 'not known' },
];

/** Gathers it. */
export async function triageStart(): Promise<TriageStart> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return {
    signals: signalNames.map((name) => ({ name, shapes })),
    changes: changeKinds.map((value) => ({ value, name: spaced(value) })),
    fingerprints: kb.catalog.classes
      .flatMap(({ id, signals }) =>
        signals
          ? [
              {
                link: classLink(id, kb),
                shapes: signalNames.map((name) => signals[name]),
                saturated: signals.saturated,
              },
            ]
          : [],
      )
      .toSorted((a, b) => (a.link.name < b.link.name ? -1 : 1)),
  };
}
