import { entries } from '../parse/facts.ts';
import type { Incident } from './incident.ts';

/** An alert that an incident names. */
export interface NamedAlert {
  name: string;
  /** Whether it told the team; otherwise it fired or should have. */
  detected: boolean;
}

/** The alerts of an incident, from `alerts` and from what detected it, each once. */
export function alertsOf({ facts, timeline }: Incident): NamedAlert[] {
  const detecting = timeline.flatMap(({ event }) =>
    event.kind === 'detected' && event.alert !== undefined ? [event.alert.trim()] : [],
  );
  const named = entries(facts.alerts).map(([, name]) => name.trim());
  return [...new Set([...detecting, ...named])].map((name) => ({ name, detected: detecting.includes(name) }));
}
