import { parseDependencyEdge } from '../../../schemas/dependency-edge.ts';
import { entries } from '../parse/facts.ts';
import type { FieldPath } from '../parse/position-tree.ts';
import type { Incident } from './incident.ts';

/** A text of the front matter in its author's own words. */
export interface ProseField {
  field: FieldPath;
  text: string;
}

/** Every such text, in the order of the format: no evidence, no verbatim line, no name, no address. */
export function proseFields({ facts }: Incident): ProseField[] {
  const fields: ProseField[] = [];
  const add = (text: string | undefined, ...field: FieldPath): void => {
    if (text !== undefined) fields.push({ field, text });
  };
  add(facts.title, 'title');
  add(facts.impact?.summary, 'impact', 'summary');
  add(facts.impact?.dataLoss, 'impact', 'dataLoss');
  add(facts.signals?.saturated, 'signals', 'saturated');
  for (const [index, event] of entries(facts.timeline)) {
    add(event.what, 'timeline', index, 'what');
    if ('decision' in event) add(event.decision, 'timeline', index, 'decision');
    if ('dismissed' in event) add(event.dismissed, 'timeline', index, 'dismissed');
    if ('predicts' in event) add(event.predicts, 'timeline', index, 'predicts');
  }
  for (const { field, text } of mechanismProse(facts.mechanism)) add(text, ...field);
  for (const [index, condition] of entries(facts.conditions)) {
    add(condition.what, 'conditions', index, 'what');
    add(condition.decision, 'conditions', index, 'decision');
    add(condition.accepted, 'conditions', index, 'accepted');
  }
  for (const [index, hop] of entries(facts.requestPath)) add(hop.note, 'requestPath', index, 'note');
  for (const [index, text] of entries(facts.dependencies)) {
    const parsed = parseDependencyEdge(text);
    if ('edge' in parsed) add(parsed.edge.why, 'dependencies', index);
  }
  for (const [index, action] of entries(facts.actions)) {
    add(action.what, 'actions', index, 'what');
    add(action.verified, 'actions', index, 'verified');
    add(action.reason, 'actions', index, 'reason');
  }
  add(facts.silence, 'silence');
  add(facts.noChange, 'noChange');
  add(facts.noActions, 'noActions');
  for (const [index, waiver] of entries(facts.waivers)) add(waiver.reason, 'waivers', index, 'reason');
  return fields;
}

/** The texts of the steps of a mechanism. */
export function mechanismProse(mechanism: Incident['facts']['mechanism']): ProseField[] {
  return entries(mechanism).flatMap(([index, step]): ProseField[] => {
    if (typeof step === 'string') return [{ field: ['mechanism', index], text: step }];
    return step.step === undefined ? [] : [{ field: ['mechanism', index, 'step'], text: step.step }];
  });
}
