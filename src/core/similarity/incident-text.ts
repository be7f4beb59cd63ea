import { type Incident } from '../incident/incident.ts';
import { mechanismProse } from '../incident/prose.ts';
import { normalLine } from '../text/signature.ts';
import { entries } from '../parse/facts.ts';

/** A text of an incident, and how much a word of it says about what the incident is like. */
export interface WeightedText {
  text: string;
  weight: number;
}

/**
 * How much of a body is read: enough for the story. Minutes of calls and logs, which some bodies go on with, say little
 * about what an incident is like.
 */
const BODY_LENGTH = 12_000;

/** What two incidents are compared by, words aside that every postmortem has: names, owners, promises, evidence. */
export function textsOf(incident: Incident): WeightedText[] {
  const { facts, file } = incident;
  const texts: WeightedText[] = [];
  const add = (weight: number, ...parts: (string | undefined)[]): void => {
    for (const text of parts) if (text !== undefined) texts.push({ text, weight });
  };
  add(5, facts.title);
  add(3, ...entries(facts.tags).map(([, tag]) => tag), facts.signals?.saturated);
  add(3, ...entries(facts.signatures).map(([, line]) => normalLine(line).text.replace(/<[a-z]+>/g, ' ')));
  add(3, ...entries(facts.alerts).map(([, alert]) => alert));
  add(2, ...mechanismProse(facts.mechanism).map(({ text }) => text));
  add(1, facts.impact?.summary, ...entries(facts.conditions).map(([, { what }]) => what));
  for (const [, event] of entries(facts.timeline)) add(event.kind === 'note' ? 0.3 : 0.6, event.what);
  add(1, file.body.text.slice(0, BODY_LENGTH));
  return texts;
}
