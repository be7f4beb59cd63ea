import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRuleId, ruleInfo, rulePage } from '../../core/rules/rule-info.ts';
import { didYouMean, nearest } from '../../core/rules/wording.ts';
import { PROJECT } from '../../io/project.ts';
import { UserError } from '../../io/user-error.ts';
import type { Environment } from '../environment.ts';

/** `hindsight explain`: the page of a rule. */
export function explain({ write }: Environment, rule: string): number {
  if (!isRuleId(rule))
    throw new UserError(`There is no rule "${rule}". ${didYouMean(nearest(rule, Object.keys(ruleInfo)))}`.trim());
  write(readFileSync(path.join(PROJECT, rulePage(rule)), 'utf8'));
  return 0;
}
