import type { Incident } from '../incident/incident.ts';
import { newestFirst } from '../incident/start.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { entries } from '../parse/facts.ts';
import { shapeCode, shapesOf, type TriageClass, type TriageIncident } from './triage.ts';

/** Something that was tried against a class. */
export interface TriedMove {
  document: number;
  mitigation: string;
  what: string;
}

/** `triage.json`: everything that the triage page compares and shows. */
export interface TriageFile {
  classes: {
    id: string;
    name: string;
    /** See `shapeCode`; absent where the class has no fingerprint. */
    signals?: string;
    saturated?: string;
    firstMoves: string[];
    /** The newest first. */
    worked: TriedMove[];
    worse: TriedMove[];
  }[];
  incidents: { signals?: string; saturated?: string; changes: string[]; classes: number[] }[];
}

/** How many moves of a kind a class shows, and how many of its first classes an incident's moves count for. */
const MOVES = 4;
const TELLING = 2;

/** Makes it. A document's number is its place in the list. */
export function triageFile(incidents: readonly Incident[], { catalog }: Pick<KnowledgeBase, 'catalog'>): TriageFile {
  const places = new Map(catalog.classes.map(({ id }, index) => [id, index]));
  const numbers = new Map(incidents.map((incident, document) => [incident, document]));
  const newest = incidents.toSorted(newestFirst);
  const moves = (id: string, outcome: string): TriedMove[] =>
    newest
      .filter(({ facts }) =>
        entries(facts.failureClasses)
          .slice(0, TELLING)
          .some(([, one]) => one === id),
      )
      .flatMap((incident) =>
        incident.timeline.flatMap(({ event }) =>
          event.kind === 'attempt' && event.outcome === outcome && event.what !== undefined
            ? [{ document: numbers.get(incident) ?? 0, mitigation: event.mitigation ?? 'other', what: event.what }]
            : [],
        ),
      )
      .slice(0, MOVES);
  return {
    classes: catalog.classes.map(({ id, name, signals, firstMoves = [] }) => ({
      id,
      name,
      ...(signals ? { signals: shapeCode(signals) } : {}),
      ...(signals?.saturated === undefined ? {} : { saturated: signals.saturated }),
      firstMoves,
      worked: moves(id, 'worked'),
      worse: moves(id, 'worse'),
    })),
    incidents: incidents.map(({ facts, timeline }) => ({
      ...(facts.signals ? { signals: shapeCode(facts.signals) } : {}),
      ...(facts.signals?.saturated === undefined ? {} : { saturated: facts.signals.saturated }),
      changes: [
        ...new Set(timeline.flatMap(({ event }) => (event.kind === 'change' && event.change ? [event.change] : []))),
      ],
      classes: entries(facts.failureClasses).flatMap(([, id]) => places.get(id) ?? []),
    })),
  };
}

/** The file as the ranking takes it. A class has the changes that went before at least a third of its incidents. */
export function triageCases({ classes, incidents }: TriageFile): {
  classes: TriageClass[];
  incidents: TriageIncident[];
} {
  return {
    classes: classes.map(({ id, signals, saturated }, index) => {
      const own = incidents.filter((one) => one.classes.includes(index));
      const kinds = new Set(own.flatMap(({ changes }) => changes));
      return {
        id,
        shapes: signals === undefined ? undefined : shapesOf(signals),
        saturated,
        changes: [...kinds].filter(
          (kind) => own.filter(({ changes }) => changes.includes(kind)).length * 3 >= own.length,
        ),
      };
    }),
    incidents: incidents.map(({ signals, saturated, changes, classes: own }) => ({
      shapes: signals === undefined ? undefined : shapesOf(signals),
      saturated,
      changes,
      classes: own,
    })),
  };
}
