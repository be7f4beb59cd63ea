import { type SignalName, signalNames, type Sighting } from '../../core/search/triage.ts';
import type { SignalShape } from '../../../schemas/golden-signals.ts';

const shapes: Record<string, SignalShape> = { up: 'up', down: 'down', flat: 'flat' };

/** Reads what somebody sees from the query of an address: `?latency=up&traffic=down&change=deploy&saturated=CPU`. */
export function readSighting(query: string): Sighting {
  const parameters = new URLSearchParams(query);
  const signals: Partial<Record<SignalName, SignalShape>> = {};
  for (const name of signalNames) {
    const shape = shapes[parameters.get(name) ?? ''];
    if (shape !== undefined) signals[name] = shape;
  }
  const text = (name: string): string | undefined => parameters.get(name)?.trim() || undefined;
  return { signals, change: text('change'), saturated: text('saturated') };
}

/** Writes it as the query of an address, with its question mark; nothing where nothing is known. */
export function writeSighting({ signals, change, saturated }: Sighting): string {
  const parameters = new URLSearchParams();
  for (const name of signalNames) {
    const shape = signals[name];
    if (shape !== undefined && shape !== 'unknown') parameters.set(name, shape);
  }
  if (change !== undefined) parameters.set('change', change);
  if (saturated !== undefined) parameters.set('saturated', saturated);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether anything is known. */
export const isBlank = (sighting: Sighting): boolean => writeSighting(sighting) === '';
