import { formatSpan } from '../../core/incident/duration-text.ts';
import { toCsv } from '../../core/ledger/csv.ts';
import { counted } from '../../core/rules/wording.ts';
import { type Grouping, measures } from '../../core/statistics/measures.ts';
import { type StatsRow, statsRows } from '../../core/statistics/stats-table.ts';
import type { Environment } from '../environment.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { textTable } from '../text-table.ts';

/** The flags of `stats`. */
export interface StatsOptions {
  by?: Grouping;
  format: 'pretty' | 'json' | 'csv';
  root: string;
}

/** `hindsight stats`: the derived durations as distributions, each with its n. */
export async function stats(environment: Environment, options: StatsOptions): Promise<number> {
  const { incidents } = await loadKnowledge(environment, options.root);
  const rows = statsRows(incidents, options.by ?? (options.format === 'pretty' ? 'all' : undefined));
  environment.write(
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, unit: 'seconds', incidents: incidents.length, distributions: rows }, undefined, 2)}\n`
      : options.format === 'csv'
        ? statsCsv(rows)
        : `${prettyStats(rows)}\n${counted(incidents.length, 'incident')}. Quartiles are told from five values on.\n`,
  );
  return 0;
}

const statsCsv = (rows: readonly StatsRow[]): string =>
  toCsv([
    [
      'measure',
      'by',
      'group',
      'n',
      'approximate',
      'left_out',
      'min_s',
      'lower_quartile_s',
      'median_s',
      'upper_quartile_s',
      'max_s',
    ],
    ...rows.map((row) => [
      row.measure,
      row.by,
      row.group,
      row.n,
      row.approximate,
      row.leftOut,
      ...[row.min, row.lower, row.median, row.upper, row.max].map((seconds) => seconds ?? undefined),
    ]),
  ]);

function prettyStats(rows: readonly StatsRow[]): string {
  const names = new Map<string, string>(measures.map(({ id, name }) => [id, name]));
  const isGrouped = rows.some(({ by }) => by !== 'all');
  const head = [
    '',
    ...(isGrouped ? [''] : []),
    'n',
    'shortest',
    'lower quartile',
    'median',
    'upper quartile',
    'longest',
  ];
  const lines = rows.map((row) => [
    names.get(row.measure) ?? row.measure,
    ...(isGrouped ? [row.group] : []),
    String(row.n),
    ...[row.min, row.lower, row.median, row.upper, row.max].map(spanText),
  ]);
  const first = isGrouped ? 2 : 1;
  return textTable(
    [head, ...lines],
    [0, 1, 2, 3, 4, 5].map((at) => at + first),
  );
}

const spanText = (seconds: number | null): string =>
  seconds === null ? '-' : `${seconds < 0 ? 'before, by ' : ''}${formatSpan(Math.abs(seconds) * 1000)}`;
