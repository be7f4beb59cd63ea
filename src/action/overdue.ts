/**
 * The step of the weekly workflow: keeps one issue that says which action items are open past their due date, and closes it when
 * none is. Runs on the default branch only.
 */
import path from 'node:path';
import { nowOf } from '../cli/environment.ts';
import { overdueReminder } from '../core/review/overdue.ts';
import { checkRoot } from '../io/check-root.ts';
import { accessFrom } from './github-api.ts';
import { keepReminder } from './reminder-issue.ts';

const { env } = process;
const cwd = env['GITHUB_WORKSPACE'] ?? process.cwd();
const root = path.resolve(cwd, env['HINDSIGHT_ROOT'] ?? '.');
const { knowledgeBase } = await checkRoot(root, { now: nowOf(env) });
console.log(await keepReminder(accessFrom(env), overdueReminder(knowledgeBase)));
