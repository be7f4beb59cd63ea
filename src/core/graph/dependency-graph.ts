import { type DependencyPhase, parseDependencyEdge } from '../../../schemas/dependency-edge.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Incident } from '../incident/incident.ts';
import { organizationKey, organizationOf } from '../incident/organization.ts';
import { entries } from '../parse/facts.ts';

/** A part of an organisation's systems. */
export interface DependencyNode {
  /** Its place in the list of nodes. */
  index: number;
  /** `Roblox / consul`; a part of our own stands alone. */
  label: string;
  organization: string | undefined;
  name: string;
}

/** `from` needs `to` in a phase. */
export interface DependencyLink {
  from: DependencyNode;
  to: DependencyNode;
  phase: DependencyPhase;
  /** The incidents that revealed it, in the order of the incidents, with what each says and where. */
  revealedBy: Revelation[];
  /** Whether the catalogue of services declares it. */
  declared: boolean;
}

export interface Revelation {
  incident: Incident;
  why: string | undefined;
  /** Its place in the incident's list of dependencies. */
  index: number;
}

/** Who needs what, over all incidents. Parts of different organisations never meet. */
export interface DependencyGraph {
  nodes: readonly DependencyNode[];
  /** One for each pair of nodes and phase. */
  links: readonly DependencyLink[];
}

/**
 * Builds it from the edges that incidents reveal and, with a catalogue, those that it declares for our own services.
 * Names that differ only in case or spacing are one, and so are the id and the name of a service. Linear.
 */
export function dependencyGraph(incidents: readonly Incident[], catalog?: Catalog): DependencyGraph {
  const nodes = new Map<string, DependencyNode>();
  const links = new Map<string, DependencyLink>();
  const idByName = new Map((catalog?.services ?? []).map(({ id, name }) => [organizationKey(name), id]));
  const nodeOf = (organization: string | undefined, written: string): DependencyNode => {
    const known = organization === undefined ? idByName.get(organizationKey(written)) : undefined;
    const name = (known ?? written).replace(/\s+/g, ' ');
    const key = `${organizationKey(organization)}\n${name.toLowerCase()}`;
    const node = nodes.get(key) ?? {
      index: nodes.size,
      label: organization === undefined ? name : `${organization} / ${name}`,
      organization,
      name,
    };
    nodes.set(key, node);
    return node;
  };
  const linkOf = (from: DependencyNode, to: DependencyNode, phase: DependencyPhase): DependencyLink => {
    const key = `${from.index} ${to.index} ${phase}`;
    const link = links.get(key) ?? { from, to, phase, revealedBy: [], declared: false };
    links.set(key, link);
    return link;
  };
  for (const { id, dependsOn = [] } of catalog?.services ?? []) {
    for (const to of dependsOn) linkOf(nodeOf(undefined, id), nodeOf(undefined, to), 'serve').declared = true;
  }
  for (const incident of incidents) {
    const organization = organizationOf(incident);
    for (const [index, text] of entries(incident.facts.dependencies)) {
      const parsed = parseDependencyEdge(text);
      if ('problem' in parsed) continue;
      const { from, to, phase, why } = parsed.edge;
      const link = linkOf(nodeOf(organization, from), nodeOf(organization, to), phase);
      link.revealedBy.push({ incident, why, index });
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}
