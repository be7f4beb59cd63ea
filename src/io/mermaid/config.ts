import type { MermaidConfig } from 'mermaid';
import { FONT_STACK } from './font-files.ts';
import { type Colour, STAND_INS } from './palette.ts';
import { themeCss } from './theme-css.ts';
import { themeVariables } from './theme.ts';

/** More text or edges than this and Mermaid refuses, before it spends minutes on a layout. */
export const MAX_TEXT = 50_000;
export const MAX_EDGES = 500;

/** The id that a drawing has until it leaves the child process. */
export const DRAWING_ID = 'mmd';

const LOOK = { theme: 'base', look: 'classic' } as const;
const DAGRE = { ...LOOK, layout: 'dagre' } as const;

/** What an author's front matter or `%%{init}%%` cannot change, at any depth. */
const SECURE = [
  'secure', 'securityLevel', 'startOnLoad', 'suppressErrorRendering', 'maxTextSize', 'maxEdges', 'theme', 'themeVariables',
  'themeCSS', 'look', 'darkMode', 'htmlLabels', 'fontFamily', 'altFontFamily', 'fontSize', 'deterministicIds',
  'deterministicIDSeed', 'handDrawnSeed', 'logLevel', 'dompurifyConfig', 'arrowMarkerAbsolute', 'textPlacement',
  'useWidth', 'actorFontFamily', 'noteFontFamily', 'messageFontFamily', 'taskFontFamily', 'titleFontFamily',
  'usecaseFontFamily', 'personFontFamily', 'systemFontFamily', 'boundaryFontFamily', 'containerFontFamily',
  'componentFontFamily', 'system_dbFontFamily', 'system_queueFontFamily', 'container_dbFontFamily',
  'container_queueFontFamily', 'component_dbFontFamily', 'component_queueFontFamily', 'external_personFontFamily',
  'external_systemFontFamily', 'external_system_dbFontFamily', 'external_system_queueFontFamily',
  'external_containerFontFamily', 'external_container_dbFontFamily', 'external_container_queueFontFamily',
  'external_componentFontFamily', 'external_component_dbFontFamily', 'external_component_queueFontFamily',
]; // prettier-ignore

/** The whole configuration, plain data: the same for the build and for the browser that the tests compare with. */
export function mermaidConfig(): MermaidConfig {
  return {
    ...LOOK,
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    htmlLabels: false,
    deterministicIds: true,
    handDrawnSeed: 1,
    logLevel: 'fatal',
    maxTextSize: MAX_TEXT,
    maxEdges: MAX_EDGES,
    secure: SECURE,
    fontFamily: FONT_STACK,
    themeVariables: themeVariables(),
    themeCSS: themeCss(),
    // Mermaid 12 has defaults per kind that win over the top level, so the look is said again for each.
    flowchart: {
      ...DAGRE,
      // The swimlanes read it here alone.
      htmlLabels: false,
      curve: 'rounded',
      padding: 18,
      nodeSpacing: 40,
      rankSpacing: 52,
      wrappingWidth: 200,
      minNodeWidth: 0,
    },
    state: { ...DAGRE, minNodeWidth: 0, wrappingWidth: 200 },
    class: DAGRE,
    er: DAGRE,
    requirement: DAGRE,
    usecase: { ...LOOK, usecaseFontFamily: FONT_STACK, actorFontFamily: FONT_STACK },
    swimlane: LOOK,
    agentflow: LOOK,
    venn: LOOK,
    sequence: {
      ...LOOK,
      actorFontFamily: FONT_STACK,
      noteFontFamily: FONT_STACK,
      messageFontFamily: FONT_STACK,
      actorFontSize: 15,
      messageFontSize: 15,
      labelBoxWidth: 66,
    },
    gantt: { useWidth: 1000, barHeight: 26, fontSize: 13, sectionFontSize: 13 },
    journey: {
      textPlacement: 'tspan',
      taskFontFamily: FONT_STACK,
      titleFontFamily: FONT_STACK,
      sectionColours: [STAND_INS.ink],
      actorColours: series('strong'),
      sectionFills: series('soft'),
      titleColor: STAND_INS.ink,
    },
    timeline: { taskFontFamily: FONT_STACK, leftMargin: 16, padding: 16 },
    radar: { marginLeft: 100, marginRight: 100 },
    c4: c4Look(),
  } as MermaidConfig;
}

function series(kind: 'strong' | 'soft'): string[] {
  return Array.from({ length: 8 }, (_, n) => STAND_INS[`${kind}-${n + 1}` as Colour]);
}

function c4Look(): Record<string, string> {
  const parts = ['person', 'system', 'container', 'component'].flatMap((part) =>
    part === 'person' ? [part] : [part, `${part}_db`, `${part}_queue`],
  );
  const texts = [...parts.flatMap((part) => [part, `external_${part}`]), 'boundary', 'message'];
  const fonts = texts.map((part) => [`${part}FontFamily`, FONT_STACK]);
  const colours = parts.flatMap((part) => [
    [`${part}_bg_color`, STAND_INS['strong-1']],
    [`${part}_border_color`, STAND_INS['strong-1']],
    [`external_${part}_bg_color`, STAND_INS['strong-6']],
    [`external_${part}_border_color`, STAND_INS['strong-6']],
  ]);
  return Object.fromEntries([...fonts, ...colours]) as Record<string, string>;
}
