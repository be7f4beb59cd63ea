import { FONT_STACK } from './font-files.ts';
import { type Colour, STAND_INS } from './palette.ts';

const c = STAND_INS;

/** Which Mermaid variables take which colour. Every colour is given, so that Mermaid derives none. */
const BY_COLOUR: Partial<Record<Colour, string>> = {
  paper: `background edgeLabelBackground relationLabelBackground labelBackgroundColor altSectionBkgColor
    sequenceNumberColor branchLabelColor pieStrokeColor pieSectionTextColor compositeBackground emUiFill
    attributeBackgroundColorOdd rowOdd`,
  node: `primaryColor mainBkg nodeBkg actorBkg stateBkg labelBoxBkgColor compositeTitleBackground personBkg
    requirementBackground commitLabelBackground taskBkgColor quadrant1Fill quadrant3Fill emSwimlaneBackgroundOdd`,
  group: `secondaryColor tertiaryColor clusterBkg altBackground sectionBkgColor sectionBkgColor2 excludeBkgColor rectBkgColor
    activationBkgColor errorBkgColor rowEven attributeBackgroundColorEven quadrant2Fill quadrant4Fill doneTaskBkgColor
    tagLabelBackground`,
  note: 'noteBkgColor',
  ink: `primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor actorTextColor
    signalTextColor labelTextColor loopTextColor noteTextColor stateLabelColor transitionLabelColor errorTextColor
    scaleLabelColor classText pieTitleTextColor pieLegendTextColor vennTitleTextColor vennSetTextColor
    requirementTextColor relationLabelColor tagLabelColor commitLabelColor taskTextColor taskTextOutsideColor
    taskTextLightColor taskTextDarkColor quadrant1TextFill quadrant2TextFill quadrant3TextFill quadrant4TextFill
    quadrantPointTextFill quadrantXAxisTextFill quadrantYAxisTextFill quadrantTitleFill specialStateColor
    innerEndBackground`,
  line: `gridColor clusterBorder tertiaryBorderColor secondaryBorderColor quadrantInternalBorderStrokeFill emUiStroke
    emSwimlaneBackgroundStroke border2 flowContainerStroke archGroupBorderColor`,
  outline: `primaryBorderColor nodeBorder actorBorder actorLineColor labelBoxBorderColor stateBorder compositeBorder personBorder
    activationBorderColor requirementBorderColor tagLabelBorder tagBorder taskBorderColor doneTaskBorderColor
    quadrantExternalBorderStrokeFill pieOuterStrokeColor noteBorderColor gradientStart gradientStop commitLineColor`,
  arrow: `lineColor arrowheadColor defaultLinkColor signalColor transitionColor relationColor archEdgeColor
    archEdgeArrowColor emArrowhead emRelationStroke`,
  accent: 'activeTaskBorderColor taskTextClickableColor vertLineColor quadrantPointFill',
  'accent-soft': 'activeTaskBkgColor emCommandFill',
  seen: 'critBorderColor todayLineColor wardleyEvolutionColor',
  'seen-soft': 'critBkgColor',
  'strong-1': 'emCommandStroke',
  'strong-3': 'emProcessorStroke',
  'soft-3': 'emProcessorFill',
  'strong-4': 'emReadModelStroke',
  'soft-4': 'emReadModelFill',
  'strong-8': 'emEventStroke',
  'soft-8': 'emEventFill',
};

/** The theme variables that Mermaid is given, in stand-ins. */
export function themeVariables(): Record<string, unknown> {
  const variables: Record<string, unknown> = {
    fontFamily: FONT_STACK,
    fontSize: '16px',
    useGradient: false,
    dropShadow: 'none',
    strokeWidth: 1.25,
    pieOpacity: '1',
    pieStrokeWidth: '2px',
    pieOuterStrokeWidth: '0px',
    pieTitleTextSize: '18px',
    pieSectionTextSize: '15px',
    pieLegendTextSize: '15px',
    commitLabelFontSize: '12px',
    tagLabelFontSize: '12px',
    archEdgeWidth: '1.5',
    archGroupBorderWidth: '1.25px',
    requirementBorderSize: '1.25',
  };
  for (const [colour, names] of Object.entries(BY_COLOUR)) {
    for (const name of names.split(/\s+/)) variables[name] = c[colour as Colour];
  }
  for (let n = 0; n < 12; n += 1) {
    const [strong, soft] = [c[`strong-${n + 1}` as Colour], c[`soft-${n + 1}` as Colour]];
    Object.assign(variables, {
      [`cScale${n}`]: soft,
      [`cScaleInv${n}`]: strong,
      [`cScalePeer${n}`]: strong,
      [`cScaleLabel${n}`]: c.ink,
      [`lineColor${n}`]: strong,
      [`pie${n + 1}`]: strong,
      [`fillType${n}`]: soft,
      [`venn${n + 1}`]: strong,
      [`git${n}`]: strong,
      [`gitInv${n}`]: c.paper,
      [`gitBranchLabel${n}`]: c.paper,
      [`surface${n}`]: c.group,
      [`surfacePeer${n}`]: c.line,
      [`actor${n}`]: strong,
    });
  }
  return { ...variables, ...nested(), faceColor: c.note };
}

function nested(): Record<string, unknown> {
  const text = ['title', 'dataLabel', 'legendText', 'xAxisTitle', 'yAxisTitle'].map((name) => [`${name}Color`, c.ink]);
  const axes = ['xAxisLabel', 'yAxisLabel'].map((name) => [`${name}Color`, c.muted]);
  const lines = ['xAxisTick', 'yAxisTick', 'xAxisLine', 'yAxisLine'].map((name) => [`${name}Color`, c.outline]);
  const strong = Array.from({ length: 10 }, (_, n) => c[`strong-${n + 1}` as Colour]);
  return {
    xyChart: {
      backgroundColor: c.paper,
      plotColorPalette: [c['soft-1'], ...strong].join(','),
      ...(Object.fromEntries([...text, ...axes, ...lines]) as Record<string, string>),
    },
    radar: { axisColor: c.outline, graticuleColor: c.line, curveOpacity: 0.15, graticuleOpacity: 0.3 },
    packet: {
      startByteColor: c.muted,
      endByteColor: c.muted,
      labelColor: c.ink,
      titleColor: c.ink,
      blockStrokeColor: c.outline,
      blockFillColor: c.node,
    },
    treemap: {
      sectionStrokeColor: c.outline,
      sectionFillColor: c.group,
      leafStrokeColor: c.outline,
      leafFillColor: c.node,
      labelColor: c.ink,
      valueColor: c.muted,
      titleColor: c.ink,
    },
    cynefin: {
      boundaryColor: c.outline,
      cliffColor: c.seen,
      arrowColor: c.arrow,
      complexBg: c['soft-4'],
      complicatedBg: c['soft-1'],
      chaoticBg: c['soft-8'],
      clearBg: c['soft-2'],
      confusionBg: c['soft-3'],
      textColor: c.ink,
      labelColor: c.ink,
    },
    wardley: {
      backgroundColor: c.paper,
      axisColor: c.outline,
      axisTextColor: c.muted,
      gridColor: c.line,
      componentFill: c.node,
      componentStroke: c.arrow,
      componentLabelColor: c.ink,
      linkStroke: c.arrow,
      evolutionStroke: c.seen,
      annotationStroke: c.outline,
      annotationTextColor: c.ink,
      annotationFill: c.note,
    },
  };
}
