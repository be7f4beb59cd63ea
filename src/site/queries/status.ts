import { counted } from '../../core/rules/wording.ts';
import { formatDay } from '../format/date.ts';
import { siteKnowledge } from '../knowledge.ts';

/** What the footer says of the build: how much there is, when it was checked, who may read it. */
export async function siteStatus(): Promise<{ postmortems: string; builtOn: string; audience: 'public' | 'internal' }> {
  const { knowledgeBase, settings } = await siteKnowledge();
  return {
    postmortems: counted(knowledgeBase.incidents.length, 'postmortem'),
    builtOn: formatDay(settings.now),
    audience: settings.audience,
  };
}
