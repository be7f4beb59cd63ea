import type { Incident } from '../incident/incident.ts';
import { entries } from '../parse/facts.ts';
import { normalLine } from '../text/signature.ts';

/** What of an incident is a name rather than a text. */
export interface Profile {
  classes: string[];
  services: string[];
  alerts: string[];
  /** Normalised, with the line as it is written. */
  signatures: Map<string, string>;
  /** `latency up, traffic flat, ...` where all four are told. */
  signals: string | undefined;
}

/** Takes it out. */
export function profileOf({ facts, timeline }: Incident): Profile {
  const distinct = (list: readonly (string | undefined)[] | undefined): string[] => [
    ...new Set(entries(list).map(([, one]) => one)),
  ];
  const alerts = timeline.flatMap(({ event }) => (event.kind === 'detected' ? [event.alert] : []));
  return {
    classes: distinct(facts.failureClasses),
    services: distinct(facts.services),
    alerts: distinct([...(facts.alerts ?? []), ...alerts]),
    signatures: new Map(
      distinct(facts.signatures).flatMap((line) => {
        const { text, terms } = normalLine(line);
        return terms.length < 2 ? [] : [[text, line] as const];
      }),
    ),
    signals: signalsOf(facts.signals),
  };
}

function signalsOf(signals: Incident['facts']['signals']): string | undefined {
  const names = ['latency', 'traffic', 'errors', 'saturation'] as const;
  const shapes = names.map((name) => signals?.[name] ?? 'unknown');
  return shapes.includes('unknown') ? undefined : names.map((name, at) => `${name} ${shapes[at] ?? ''}`).join(', ');
}
