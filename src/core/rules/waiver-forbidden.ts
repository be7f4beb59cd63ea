import { entries } from '../parse/facts.ts';
import { isRuleId, isWaivable, ruleInfo } from './rule-info.ts';
import { incidentRule, type Remark } from './rule.ts';
import { didYouMean, nearest, shown } from './wording.ts';

/** See docs/rules/waiver/forbidden.md. */
export const waiverForbidden = incidentRule('waiver/forbidden', ({ facts }) =>
  entries(facts.waivers).flatMap(([index, { rule }]): Remark[] => {
    if (rule === undefined || (isRuleId(rule) && isWaivable(rule))) return [];
    const at = { field: ['waivers', index, 'rule'] };
    if (isRuleId(rule)) {
      return [
        {
          at,
          message: `The rule ${rule} cannot be waived.`,
          help: 'Take the waiver out, and mend what the rule finds.',
        },
      ];
    }
    const near = nearest(rule, Object.keys(ruleInfo));
    return [
      {
        at,
        message: `There is no rule ${shown(rule)}.`,
        help: near === undefined ? 'Write the id of a rule, as the finding shows it.' : didYouMean(near),
      },
    ];
  }),
);
