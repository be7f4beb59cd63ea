import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** An event as the YAML library reads it: nothing of the project's own reading is used here. */
export interface RawEvent {
  fields: Record<string, string>;
  ms: number;
  /** Whether only the day is known. */
  day: boolean;
}

/** A shipped postmortem, read without any code of the project. */
export interface RawIncident {
  severity: string;
  failureClasses: string[];
  escaped: string[];
  events: RawEvent[];
}

/** Reads all shipped postmortems with `yaml` and nothing else. */
export function shippedIncidents(): RawIncident[] {
  const folder = path.join(import.meta.dirname, '../../postmortems');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[\\/])\d{4}-\d\d-\d\d-[^\\/]*\.md$/.test(name))
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const front = parse(text.split(/^---$/m)[1] ?? '', { schema: 'core' }) as Record<string, unknown>;
      return {
        severity: String(front['severity']),
        failureClasses: front['failureClasses'] as string[],
        escaped: (front['escaped'] as string[] | undefined) ?? [],
        events: (front['timeline'] as Record<string, string>[]).map((fields) => {
          const at = (fields['at'] ?? '').replace(/^~/, '');
          return { fields, ms: Date.parse(at.length === 10 ? `${at}T00:00:00Z` : at), day: at.length === 10 };
        }),
      };
    });
}

const first = ({ events }: RawIncident, kind: string) => events.find((event) => event.fields['kind'] === kind);
const last = ({ events }: RawIncident, kind: string) => events.filter((event) => event.fields['kind'] === kind).at(-1);

/** A span by its two events, in whole seconds; undefined where it says nothing, as the statistics define it. */
function span(from: RawIncident['events'][number] | undefined, to: typeof from): number | undefined {
  if (!from || !to) return undefined;
  const ms = to.ms - from.ms;
  if (!from.day && !to.day) return ms / 1000;
  const days = Math.round(ms / 86_400_000);
  return Math.abs(ms) < 2 * 86_400_000 ? undefined : days * 86_400;
}

/** The measures that need two events only. */
export const spans: Record<string, (incident: RawIncident) => number | undefined> = {
  ripening: (one) => span(first(one, 'introduced'), first(one, 'impact')),
  warningLead: (one) => span(first(one, 'warning'), first(one, 'impact')),
  timeToDetect: (one) => span(first(one, 'impact'), first(one, 'detected')),
  timeToMitigate: (one) => span(first(one, 'impact'), last(one, 'mitigated')),
  timeToDiagnose: (one) => span(first(one, 'impact'), first(one, 'diagnosed')),
  timeToResolve: (one) => span(first(one, 'impact'), last(one, 'resolved')),
};

/** Counts words over incidents, each once an incident. */
export function countedBy(
  incidents: readonly RawIncident[],
  wordsOf: (one: RawIncident) => string[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of incidents) for (const word of new Set(wordsOf(one))) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** The value below which a share of sorted numbers lies, between two of them in proportion. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return below + (place % 1) * (above - below);
}
