import type { Postings } from './search-index.ts';

/** The files of the search, which the build writes and the search page reads one by one as it needs them. */
export interface SearchManifest {
  /** How many incidents there are. */
  documents: number;
  /** The folder of the other files, named by what they hold. */
  folder: string;
  /** In how many files the terms are, see `shardOf`. */
  shards: number;
  /** How many incidents one file of them holds. */
  block: number;
}

/** `terms-<n>.json` */
export type TermFile = Record<string, Postings>;

/** `incidents-<n>.json`: what a result shows before its text is there. */
export interface FoundIncident {
  id: string;
  title: string;
  /** As it is written on the site. */
  day: string;
  severity: string;
  organization?: string;
  /** Whether it is an invented one that shows the format. */
  isExample?: true;
  /** The first attempts that worked, and that made it worse. */
  worked?: string;
  worse?: string;
}

/** `names.json`: what has a page of its own under a name that somebody may type. */
export interface PageNames {
  alerts: { name: string; incidents: number }[];
  services: { id: string; name: string; incidents: number }[];
}

/** `classes.json` */
export interface FoundClass {
  id: string;
  name: string;
  aliases: string[];
  summary: string;
  /** The first thing to try. */
  firstMove?: string;
}
