// The command says durations in the same words as the pages, so the words are the core's.
export { formatDuration, formatOffset, formatSpan } from '../../core/incident/duration-text.ts';
