import { localLinks, type LinkTarget } from '../incident/local-links.ts';
import { relatedIds } from '../incident/related.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/visibility/leak.md. */
export const visibilityLeak = incidentRule('visibility/leak', (incident, { byId }) => {
  if (incident.isInternal) return [];
  const isInternal = (id: string | undefined): boolean => id !== undefined && byId.get(id)?.isInternal === true;
  const help = 'Take the mention out, or make this postmortem internal too.';
  return [
    ...relatedIds(incident)
      .filter(({ id }) => isInternal(id))
      .map(({ id, field }) => ({
        at: { field },
        message: `This public postmortem names the internal one "${id}".`,
        help,
      })),
    ...localLinks(incident.file, (target: LinkTarget) => isInternal(target.id)).map(({ link, target }) => ({
      at: { offset: incident.file.body.offset + link.offset, length: link.length },
      message: `This public postmortem links to the internal one "${target.id ?? ''}".`,
      help,
    })),
  ];
});
