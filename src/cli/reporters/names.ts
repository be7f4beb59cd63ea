/** The formats of `check`. */
export const reporterNames = ['pretty', 'json', 'github', 'gitlab', 'sarif', 'junit'] as const;

export type ReporterName = (typeof reporterNames)[number];
