/** The formats of `check`. */
export const reporterNames = ['pretty', 'json', 'github'] as const;

export type ReporterName = (typeof reporterNames)[number];
