import type { Finding } from '../diagnostics/finding.ts';
import { entries } from '../parse/facts.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { isRuleId, isWaivable, type RuleId } from './rule-info.ts';

/**
 * Takes out the findings that their own file waives, and adds one (`waiver/unused`) for every waiver that took out
 * nothing. A waiver needs a rule that can be waived and a reason. Of two for one rule the second takes out nothing.
 */
export function applyWaivers(
  findings: readonly Finding[],
  { incidents }: KnowledgeBase,
): { findings: Finding[]; waived: number } {
  const waivers = incidents.flatMap(({ path, facts }) =>
    entries(facts.waivers).flatMap(([index, { rule, reason }]): Waiver[] =>
      rule !== undefined && reason !== undefined && isRuleId(rule) && isWaivable(rule)
        ? [{ path, rule, index, used: false }]
        : [],
    ),
  );
  const first = new Map(waivers.toReversed().map((waiver) => [`${waiver.rule} ${waiver.path}`, waiver]));
  const kept = findings.filter(({ ruleId, file }) => {
    const waiver = first.get(`${ruleId} ${file}`);
    if (waiver) waiver.used = true;
    return !waiver;
  });
  const unused = waivers.filter((waiver) => !waiver.used).map(unusedFinding);
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
