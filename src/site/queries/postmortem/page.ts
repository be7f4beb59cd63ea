import { hasNoActions } from '../../../core/incident/action-items.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import { questionsOf, type Question } from '../../../core/incident/questions.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { entries } from '../../../core/parse/facts.ts';
import { formatDate, type ShownTime } from '../../format/date.ts';
import { richText, type TextPiece } from '../../format/rich-text.ts';
import { siteKnowledge } from '../../knowledge.ts';
import { searchedIncidents, searchNumber } from '../../search-numbers.ts';
import type { Settings } from '../../settings.ts';
import { href } from '../../urls.ts';
import { cyclesShownBy, type ShownCycle } from '../cycles.ts';
import { type IncidentSummary, type Link, summaryOf } from '../incident-summary.ts';
import { chainsWith, type ShownChain } from '../recurrence.ts';
import { type ShownSimilar, similarTo } from '../similar.ts';
import { facetsOf, type FacetValue } from '../search-facets.ts';
import { conditionsOf, type ShownCondition } from './conditions.ts';
import { durationFigures, type Figure, impactFigures } from './figures.ts';
import { ledgerOf, type LedgerRow } from './ledger.ts';
import { mechanismOf, type MechanismStep, type Why, whysOf } from './mechanism.ts';
import { namedRelations, type NamedRelation, type SharedGroup, sharedWith } from './relations.ts';
import { type SpineSection, spineOf } from './spine.ts';
import {
  dependenciesOf,
  requestPathOf,
  type ShownDependency,
  type ShownHop,
  type ShownSignal,
  signalsOf,
} from './structure.ts';
import { escapeWords } from './words.ts';

export type { Question };

/** Everything that the page of a postmortem shows. */
export interface PostmortemPage {
  summary: IncidentSummary;
  status: string;
  description: string;
  impact: TextPiece[];
  impactFigures: Figure[];
  durations: Figure[];
  source: ShownSource | undefined;
  people: { lead: string | undefined; authors: string[] };
  regions: string[];
  tags: string[];
  spine: SpineSection[];
  silence: TextPiece[] | undefined;
  noChange: TextPiece[] | undefined;
  mechanism: MechanismStep[];
  whys: Why[];
  conditions: ShownCondition[];
  escaped: string[];
  requestPath: ShownHop[];
  dependencies: ShownDependency[];
  /** Rings that this incident shows alone, and those of which it shows a part. */
  cycles: { own: ShownCycle[]; shared: ShownCycle[] };
  signals: ShownSignal[];
  signatures: string[];
  alerts: string[];
  actions: LedgerRow[];
  noActions: TextPiece[] | undefined;
  related: NamedRelation[];
  similar: ShownSimilar[];
  /** The same class in the same service, before and after. */
  chains: ShownChain[];
  shared: { classes: SharedGroup[]; services: SharedGroup[] };
  questions: Question[];
  waivers: { rule: string; reason: TextPiece[] }[];
  editUrl: string | undefined;
  /** The file as its author wrote it. */
  markdownUrl: string;
  /** By what a search can be narrowed to this incident. */
  facets: FacetValue[];
  /** Its number in the search index, with leading zeros. */
  searchNumber: string;
}

/** Where an incident of another organisation was published. */
export interface ShownSource {
  organization: string;
  url: string;
  published: ShownTime | undefined;
  further: Link[];
}

/** How many chains of recurrences the page of an incident shows. */
const CHAINS = 3;

/** A page for every postmortem that this site shows. What it shows is gathered when it is built, and not held until then. */
export async function postmortemPaths(): Promise<{ params: { id: string }; props: { number: number } }[]> {
  const { knowledgeBase } = await siteKnowledge();
  return searchedIncidents(knowledgeBase).map(({ id }, number) => ({ params: { id }, props: { number } }));
}

/** What the page of a postmortem shows; `number` is its place among the searched ones. */
export async function postmortemPage(id: string, number: number): Promise<PostmortemPage> {
  const { knowledgeBase, settings } = await siteKnowledge();
  const incident = knowledgeBase.byId.get(id);
  if (!incident) throw new Error(`There is no postmortem ${id}.`);
  return {
    ...pageOf(incident, knowledgeBase, settings),
    facets: facetsOf(incident, knowledgeBase),
    searchNumber: searchNumber(number),
  };
}

function pageOf(
  incident: Incident,
  kb: KnowledgeBase,
  settings: Settings,
): Omit<PostmortemPage, 'facets' | 'searchNumber'> {
  const { facts } = incident;
  const optional = (text: string | undefined): TextPiece[] | undefined =>
    text === undefined ? undefined : richText(text);
  const texts = (list: readonly (string | undefined)[] | undefined): string[] => entries(list).map(([, text]) => text);
  const mechanism = mechanismOf(incident);
  return {
    summary: summaryOf(incident, kb),
    status: facts.status ?? 'final',
    description: shortened(facts.impact?.summary ?? facts.title ?? incident.id),
    impact: richText(facts.impact?.summary ?? ''),
    impactFigures: impactFigures(incident),
    durations: durationFigures(incident),
    source: sourceOf(incident),
    people: { lead: facts.lead, authors: texts(facts.authors) },
    regions: texts(facts.regions),
    tags: texts(facts.tags),
    spine: spineOf(incident),
    silence: optional(facts.silence),
    noChange: optional(facts.noChange),
    mechanism,
    whys: whysOf(mechanism),
    conditions: conditionsOf(incident),
    escaped: texts(facts.escaped).map((word) => escapeWords[word] ?? word),
    requestPath: requestPathOf(incident, kb),
    dependencies: dependenciesOf(incident, kb),
    cycles: cyclesOf(incident, kb),
    signals: signalsOf(incident),
    signatures: texts(facts.signatures),
    alerts: texts(facts.alerts),
    actions: ledgerOf(incident, kb),
    noActions: hasNoActions(incident) ? optional(facts.noActions) : undefined,
    related: namedRelations(incident, kb),
    similar: similarTo(incident, kb),
    chains: chainsWith(incident, kb, CHAINS),
    shared: sharedWith(incident, kb),
    questions: questionsOf(incident),
    waivers: entries(facts.waivers).map(([, { rule = '', reason = '' }]) => ({ rule, reason: richText(reason) })),
    markdownUrl: href(`postmortems/${incident.id}.md`),
    editUrl: settings.editBase === undefined ? undefined : `${settings.editBase.replace(/\/?$/, '/')}${incident.path}`,
  };
}

function cyclesOf(incident: Incident, kb: KnowledgeBase): PostmortemPage['cycles'] {
  const cycles = cyclesShownBy([incident], kb);
  const isWhole = ({ wholeIn }: ShownCycle): boolean => wholeIn.some(({ id }) => id === incident.id);
  return { own: cycles.filter(isWhole), shared: cycles.filter((cycle) => !isWhole(cycle)) };
}

function sourceOf({ facts: { source } }: Incident): ShownSource | undefined {
  if (source?.organization === undefined || source.url === undefined) return undefined;
  return {
    organization: source.organization,
    url: source.url,
    published: source.published === undefined ? undefined : formatDate(source.published),
    further: namedByHost(entries(source.further).map(([, url]) => url)),
  };
}

/** Addresses as links by their hosts, numbered where a host has several. */
function namedByHost(urls: readonly string[]): Link[] {
  const hostOf = (url: string): string => (URL.parse(url)?.hostname ?? url).replace(/^www\./, '');
  return urls.map((url, index) => {
    const host = hostOf(url);
    const isOnly = urls.filter((other) => hostOf(other) === host).length === 1;
    const nth = urls.slice(0, index + 1).filter((other) => hostOf(other) === host).length;
    return { id: url, name: isOnly ? host : `${host} (${nth})`, url };
  });
}

/** The beginning of a text, at most 160 characters: what search engines show of a description. */
function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= 160 ? flat : `${flat.slice(0, 160).replace(/\s+\S*$/, '')}…`;
}
