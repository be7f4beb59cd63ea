import type { Finding } from '../diagnostics/finding.ts';
import { entries } from '../parse/facts.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { isRuleId, isWaivable, type RuleId } from './rule-info.ts';

/**
 * Takes out the findings that their own file waives, and adds one (`waiver/unused`) for every waiver that took out
 * nothing. A waiver needs a rule that can be waived and a reason.
 */
export function applyWaivers(
  findings: readonly Finding[],
  { incidents }: KnowledgeBase,
): { findings: Finding[]; waived: number } {
  const waivers = new Map(
    incidents.flatMap(({ path, facts }) =>
      entries(facts.waivers).flatMap(([index, { rule, reason }]): [string, Waiver][] =>
        rule !== undefined && reason !== undefined && isRuleId(rule) && isWaivable(rule)
          ? [[`${rule} ${path}`, { path, rule, index, used: false }]]
          : [],
      ),
    ),
  );
  const kept = findings.filter((finding) => {
    const waiver = waivers.get(`${finding.ruleId} ${finding.file}`);
    if (waiver) waiver.used = true;
    return !waiver;
  });
  const unused = [...waivers.values()].filter((waiver) => !waiver.used).map(unusedFinding);
  return { findings: [...kept, ...unused], waived: findings.length - kept.length };
}

interface Waiver {
  path: string;
  rule: RuleId;
  index: number;
  used: boolean;
}

const unusedFinding = ({ path, rule, index }: Waiver): Finding => ({
  ruleId: 'waiver/unused',
  file: path,
  at: { field: ['waivers', index] },
  message: `Nothing in this file is found by ${rule}, so the waiver waives nothing.`,
  help: 'Take the waiver out.',
});
