import type { Finding } from '../diagnostics/finding.ts';
import type { Incident } from '../incident/incident.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { RuleId } from './rule-info.ts';

/** A rule: looks at everything, says what it found. Pure, and never throws for what the content holds. */
export type Rule = (kb: KnowledgeBase) => Finding[];

/** A finding before the rule's id and the file are put on it. */
export type Remark = Omit<Finding, 'ruleId' | 'file'>;

/** A rule that looks at one incident at a time. */
export function incidentRule(ruleId: RuleId, look: (incident: Incident, kb: KnowledgeBase) => Remark[]): Rule {
  return (kb) =>
    kb.incidents.flatMap((incident) =>
      look(incident, kb).map((remark) => ({ ...remark, ruleId, file: incident.path })),
    );
}
