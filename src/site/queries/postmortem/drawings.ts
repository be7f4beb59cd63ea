import { dependencyDiagram } from '../../../core/diagrams/dependency-diagram.ts';
import { graphDrawing } from '../../../core/diagrams/graph-drawing.ts';
import { mechanismDiagram } from '../../../core/diagrams/mechanism-diagram.ts';
import { requestPathDiagram } from '../../../core/diagrams/request-path-diagram.ts';
import { timelineDiagram } from '../../../core/diagrams/timeline-diagram.ts';
import { dependencyGraph } from '../../../core/graph/dependency-graph.ts';
import { draw, type Drawing } from '../../diagrams.ts';
import { siteKnowledge } from '../../knowledge.ts';
import { phaseWords } from './words.ts';

/** The diagrams of a postmortem's page. One that has nothing to show is absent. */
export interface Drawings {
  timeline: Drawing | undefined;
  mechanism: Drawing | undefined;
  requestPath: Drawing | undefined;
  dependencies: Drawing | undefined;
}

/** Draws them, all at once. */
export async function drawingsOf(id: string): Promise<Drawings> {
  const { knowledgeBase } = await siteKnowledge();
  const incident = knowledgeBase.byId.get(id);
  if (!incident) throw new Error(`There is no postmortem ${id} to draw.`);
  const [timeline, mechanism, requestPath, dependencies] = await Promise.all([
    draw(timelineDiagram(incident, phaseWords), 'drawn-timeline', incident.path),
    draw(mechanismDiagram(incident), 'drawn-mechanism', incident.path),
    draw(requestPathDiagram(incident), 'drawn-path', incident.path),
    draw(dependencyDiagram(graphDrawing(dependencyGraph([incident]))), 'drawn-dependencies', incident.path),
  ]);
  return { timeline, mechanism, requestPath, dependencies };
}
