/**
 * Whether a text quantifies anything: a number in digits or words. Names with digits (S3, p99, v2), times of day, dates
 * and HTTP status codes count nothing.
 */
export function hasFigure(text: string): boolean {
  const counted = text
    .replace(/\d{4}-\d{2}-\d{2}(?:[Tt][\d:.]+(?:[Zz]|[+-]\d{2}:\d{2})?)?/g, ' ')
    .replace(/\b\d{1,2}:\d{2}(?::\d{2})?\b/g, ' ')
    .replace(/\b(?:HTTP|status|code|codes|error|errors)(?:\/[\d.]+)?\s+[1-5]\d\d\b(?:s\b)?/gi, ' ')
    .replace(
      /\b[45]\d\d(?=\s+(?:errors?|responses?|pages?|status|bad gateway|service unavailable|internal|gateway|not found|too many)\b)/gi,
      ' ',
    );
  return (
    /(?<![\p{L}\p{N}_.-])\p{N}[\p{N}.,]*(?:\s?[%‰kKmM]\b|\s?%|[a-z]{1,3}\b)?(?![\p{L}_])/u.test(counted) ||
    words.test(counted)
  );
}

const words =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|twice|percent|per cent)\b/i;
