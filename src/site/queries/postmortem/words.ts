import type { TimelineEvent } from '../../../../schemas/timeline-event.ts';
import type { Phase } from '../../../core/incident/phases.ts';

/** How each kind of event is named on a page. */
export const kindWords: Record<TimelineEvent['kind'], string> = {
  introduced: 'Introduced',
  warning: 'Warning',
  change: 'Change',
  impact: 'Impact begins',
  detected: 'Detected',
  escalated: 'Escalated',
  hypothesis: 'Hypothesis',
  attempt: 'Attempt',
  diagnosed: 'Diagnosed',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  communicated: 'Communicated',
  note: 'Note',
};

/** How each chapter of an incident is named. */
export const phaseWords: Record<Phase, string> = {
  'lead-up': 'Lead-up',
  unseen: 'Harm nobody had seen',
  seen: 'Harm, and known',
  recovery: 'Recovery',
};

/** How the outcome of an attempt is named. */
export const outcomeWords: Record<string, string> = {
  worked: 'it worked',
  partly: 'it helped in part',
  'no-effect': 'no effect',
  worse: 'it made things worse',
};

/** What each reason for escaping means. */
export const escapeWords: Record<string, string> = {
  scale: 'Scale: nothing before production is as large',
  environment: 'Environment: production differs from what was tested',
  concurrency: 'Concurrency: it takes things that happen at once',
  data: 'Data: it takes the data of production',
  time: 'Time: it takes longer than a test lasts, or a certain date',
  untested: 'Untested: no test looked at it',
};

/** What each phase of a dependency means. */
export const dependencyWords: Record<string, string> = {
  serve: 'to serve',
  boot: 'to start',
  deploy: 'to deploy',
  observe: 'to observe',
  recover: 'to recover',
  auth: 'to authenticate',
};

/** How related incidents are related. */
export const relationWords: Record<string, string> = {
  'repeat-of': 'a repeat of',
  'caused-by': 'caused by',
  'same-cause': 'same cause as',
  'see-also': 'see also',
};

/** How states of an action item are named. */
export const statusWords: Record<string, string> = {
  open: 'open',
  'in-progress': 'in progress',
  done: 'done',
  'wont-do': 'won’t do',
};

/** A word of the format with its dashes as spaces: `config-revert` is `config revert`. */
export const spaced = (word: string): string => word.replaceAll('-', ' ');
