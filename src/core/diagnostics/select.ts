import type { Report } from './diagnostic.ts';

/** The part of a report that concerns some files: what points at one of them, in the first place or as the other place. */
export function concerning(report: Report, isConcerned: (file: string) => boolean, files: number): Report {
  const diagnostics = report.diagnostics.filter(
    ({ file, related = [] }) => isConcerned(file) || related.some((other) => isConcerned(other.file)),
  );
  return { ...report, diagnostics, files };
}
