import { type Colour, STAND_INS } from './palette.ts';

const c = STAND_INS;

/** The parts of an incident's story, in the colours that they have on its page. */
export const PHASES = ['lead-up', 'unseen', 'seen', 'recovery'] as const satisfies readonly Colour[];

/** How the edges of a dependency graph differ by what they are needed for. A solid line is for serving. */
const EDGE_DASHES: Record<string, string> = {
  boot: '8 4',
  deploy: '8 3 2 3',
  observe: '2 4',
  recover: '12 4',
  auth: '5 3 1 3 1 3',
};

/** The names that an edge's id may begin with (`cycle_boot_3@-->`), each of which becomes a class of the edge. */
export const EDGE_CLASSES: ReadonlySet<string> = new Set([
  'cycle',
  'broken',
  'healthy',
  'evidence',
  'serve',
  ...Object.keys(EDGE_DASHES),
]);

const SHAPES = ['rect', 'circle', 'ellipse', 'polygon', 'path'];

/** What the theme variables cannot say: measures, and the classes of generated diagrams. In stand-ins. */
export function themeCss(): string {
  return [...general(), ...states(), ...edges(), ...phases()].join('\n');
}

function general(): string[] {
  return [
    `.edgeLabel rect,.edgeLabel .background,.label rect.background,.edgeLabel .label rect{opacity:1!important;fill:${c.paper}}`,
    `.edgeLabel,.edgeLabel .label text{font-size:14px;fill:${c.muted}}`,
    `.cluster rect{rx:6px;ry:6px}`,
    `.cluster-label text,.cluster text{fill:${c.muted}}`,
    `.cluster-label tspan{font-weight:600}`,
    `.node rect,.actor,.note{rx:4px;ry:4px}`,
    `.marker.flowchart-v2{fill:context-stroke;stroke:context-stroke}`,
    `.flowchartTitleText,.titleText,.gitTitleText,.statediagramTitleText,.classDiagramTitleText,.radarTitle,.packetTitle{font-size:18px;font-weight:600;fill:${c.ink}}`,
    `.eventWrapper{filter:none}`,
    `.lineWrapper line{stroke:${c.outline};stroke-width:1.5px}`,
    `.timeline-node line{stroke-width:2px}`,
    `[id$="-arrowhead"] path{fill:context-stroke;stroke:context-stroke}`,
    `.messageLine0,.messageLine1{stroke-width:1.25px}`,
    `.loopLine{stroke-width:1.25px;stroke:${c.outline}}`,
    `.labelBox{fill:${c.group}}`,
    `.edge{stroke-width:1.5px}`,
    ...Array.from({ length: 12 }, (_, n) => `.edge-depth-${n}{stroke-width:${n === 0 ? 3 : 2}px;stroke:${c.outline}}`),
    `.branch{stroke:${c.line}}`,
    `.arrow{stroke-width:4px}`,
    `.grid .tick line{stroke:${c.line}}`,
    `.grid path{stroke-width:0}`,
    `.face{stroke:${c.outline}}`,
    `.mouth{stroke:${c.muted}}`,
    `text.journey-section,text.task{fill:${c.ink}}`,
    ...Array.from({ length: 10 }, (_, n) => {
      const strong = c[`strong-${n + 1}` as Colour];
      return `.radarCurve-${n},.radarLegendBox-${n}{stroke:${strong};fill:${strong}}`;
    }),
  ];
}

/** Nodes and edges that a generated diagram tells apart: on a cycle, where it broke, sound, and what shows it. */
function states(): string[] {
  const outline = (name: string, rules: string) =>
    `${SHAPES.map((shape) => `.node.${name} ${shape}`).join(',')}{${rules}}`;
  return [
    outline('cycle', `stroke:${c.accent};stroke-width:2.5px;fill:${c['accent-soft']}`),
    `.node.cycle .label tspan{font-weight:650}`,
    outline('broken', `stroke:${c.seen};stroke-width:2px;stroke-dasharray:6 4;fill:${c['seen-soft']}`),
    outline('healthy', `stroke:${c.recovery};fill:${c['recovery-soft']}`),
    outline('evidence', `stroke:${c.line};fill:${c.group}`),
    `.node.evidence .label text{fill:${c.muted};font-size:14px}`,
    `.flowchart-link.cycle{stroke:${c.accent};stroke-width:2.25px}`,
    `.flowchart-link.broken{stroke:${c.seen};stroke-dasharray:6 4}`,
    `.flowchart-link.healthy{stroke:${c.recovery}}`,
    `.flowchart-link.evidence{stroke:${c.line}}`,
  ];
}

function edges(): string[] {
  return Object.entries(EDGE_DASHES).map(([name, dashes]) => `.flowchart-link.${name}{stroke-dasharray:${dashes}}`);
}

/** A section of a timeline that is given a phase has its colour in place of the next one of the series. */
function phases(): string[] {
  return PHASES.flatMap((phase) => [
    `.timeline-node.phase-${phase} path{fill:${c[`${phase}-soft`]}}`,
    `.timeline-node.phase-${phase} line{stroke:${c[phase]}}`,
  ]);
}
