import { counted } from '../../core/rules/wording.ts';
import { formatDay } from '../format/date.ts';
import { siteKnowledge } from '../knowledge.ts';

/** What the footer says of the build: how much there is, when it was checked, who may read it. */
export async function siteStatus(): Promise<string> {
  const { knowledgeBase, settings } = await siteKnowledge();
  const readers = settings.audience === 'internal' ? ', for readers inside' : '';
  return `${counted(knowledgeBase.incidents.length, 'postmortem')}, checked on ${formatDay(settings.now)}${readers}.`;
}
