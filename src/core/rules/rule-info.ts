/** How much a finding weighs: an error fails the check, a warning may, information never does. */
export type Severity = 'error' | 'warning' | 'info';

/** What is said of a rule wherever it is named. Its page is `docs/rules/<id>.md`. */
export interface RuleInfo {
  severity: Severity;
  /** What the rule asks for, as one sentence. */
  title: string;
  /** Why it matters, as one sentence. */
  why: string;
}

const error = (title: string, why: string) => ({ severity: 'error', title, why }) as const;
const warning = (title: string, why: string) => ({ severity: 'warning', title, why }) as const;
const info = (title: string, why: string) => ({ severity: 'info', title, why }) as const;

/** Every rule there is. An id never changes its meaning. */
export const ruleInfo = {
  'action/class-uncovered': warning(
    'Every failure class of a postmortem is removed by an action item.',
    'A class that nothing removes will be back.',
  ),
  'action/done-unverified': error(
    'A done action item says when it was completed and how it was shown to work.',
    'A fix that nobody saw working is a hope.',
  ),
  'action/due': error(
    'Every action item has a due date, not before the impact.',
    'A promise without a date is never late, and never kept.',
  ),
  'action/duplicate-id': error(
    'No two action items of a postmortem share an id.',
    'Conditions and ledgers point at items by id, so a shared one points at both.',
  ),
  'action/no-prevention': error(
    'At least one action item prevents the next incident.',
    'Detecting and repairing faster leaves the cause in place.',
  ),
  'action/none': error(
    'A postmortem has at least one action item.',
    'An incident from which nothing follows was only suffered.',
  ),
  'action/overdue': info(
    'An action item is open past its due date.',
    'The incident can happen again for as long as its fix is only promised.',
  ),
  'action/owner': error('Every action item has exactly one owner.', 'What belongs to everybody gets done by nobody.'),
  'action/removes': error(
    'An action item removes only classes that the postmortem has.',
    'Recurrence is computed from this link: a wrong one calls a fix that never was.',
  ),
  'action/unknown-owner': error(
    'The owner of an action item is in the catalogue, and there until it is due.',
    'A promise whose owner cannot be found will not be asked for.',
  ),
  'action/vague': error(
    'An action item is a change whose completion anyone could check.',
    'What cannot be checked is never finished and never missed.',
  ),
  'action/wont-do': error(
    'An action item that will not be done says why.',
    'The next incident will ask why this one was dropped.',
  ),
  'blameless/counterfactual': warning(
    'A postmortem tells what happened, not what should have.',
    'What people did not do explains nothing: ask what made their act reasonable then.',
  ),
  'blameless/judgement': warning(
    'A postmortem does not judge people.',
    'Who expects to be judged stops telling what they saw.',
  ),
  'body/active-html': error(
    'The body holds nothing that could run or reach out.',
    'A page that many people trust must not run what one person wrote.',
  ),
  'body/html': warning(
    'The body uses Markdown, not raw HTML.',
    'The site drops this HTML, so the reader will not see it.',
  ),
  'class/unknown': error(
    'Every failure class is in the catalogue.',
    'An incident is found again by its class: one that nobody else uses links to nothing.',
  ),
  'condition/unaddressed': warning(
    'Every condition is addressed by an action item, or accepted with a reason.',
    'A condition that stays makes the same state possible tomorrow.',
  ),
  'dependency/cycle': info(
    'The dependencies of a postmortem close a cycle.',
    'What is needed for its own recovery does not come back by itself.',
  ),
  'dependency/syntax': error(
    'A dependency is a text "from -> to [phase]: why".',
    'An edge that cannot be read is missing from the graph, and so is its cycle.',
  ),
  'diagram/syntax': error(
    'A Mermaid diagram in the body parses.',
    'The page would show its source where a picture was meant.',
  ),
  'file/date': error(
    'The date in the file name is the UTC day on which the impact began.',
    'The name is the address and the order of incidents: a wrong day sorts and links it wrongly.',
  ),
  'file/duplicate-id': error(
    'The id of a postmortem is unique in the whole tree.',
    'Both files claim the same page, and only one can have it.',
  ),
  'file/name': error(
    'A postmortem is named YYYY-MM-DD-slug.md.',
    'The name is the id and the address of the page; a file named otherwise might go unread.',
  ),
  'file/unreadable': error(
    'A postmortem is a UTF-8 file of at most 1 MiB inside the content folder.',
    'A file that cannot be read is an incident that cannot be found.',
  ),
  'frontmatter/invalid': error(
    'Every field has its shape, and every required field is there.',
    'Durations, charts and answers are derived from these fields.',
  ),
  'frontmatter/language': error(
    'Front matter is YAML.',
    'Any other language would have to be run to be read, and content is never run.',
  ),
  'frontmatter/missing': error(
    'A postmortem begins with front matter between two lines of ---.',
    'Without it there is nothing to search, count or follow up.',
  ),
  'frontmatter/syntax': error(
    'Front matter is one YAML 1.2 mapping.',
    'No field of the file can be read until its front matter can.',
  ),
  'frontmatter/unknown-field': error(
    'Front matter has only the fields of the format.',
    'A field that nobody reads is a fact lost, most often by a slip of spelling.',
  ),
  'impact/unquantified': warning(
    'The impact has a figure.',
    'Without a figure nobody can say whether the next incident is smaller.',
  ),
  'link/broken': error(
    'A link in the body leads to something that is there.',
    'At 2 am a dead link is worse than none.',
  ),
  'mechanism/evidence': warning(
    'At least one step of the mechanism has evidence.',
    'A chain that nothing supports is a theory.',
  ),
  'mechanism/person': error(
    'No step of the mechanism makes a person the cause.',
    'People act in every incident; the cause is what let the act do harm, and only that can be changed.',
  ),
  'mechanism/short': error(
    'The mechanism has at least two steps, cause first, harm last.',
    'One step names a cause but does not show how it became harm.',
  ),
  'question/change': warning(
    'A postmortem says what changed, or why no change could be found.',
    'Most incidents follow a change: it is the first question of the next one too.',
  ),
  'question/conditions': warning(
    'A postmortem says why this state was possible.',
    'The trigger will be another one next time; the conditions will be the same.',
  ),
  'question/escaped': warning(
    'A postmortem says why nothing before production caught it.',
    'The gap that let this through lets the next one through.',
  ),
  'question/mitigation': warning(
    'A postmortem says what was tried to stop the harm.',
    'What worked and what made it worse is what the next person on call looks for.',
  ),
  'question/signals': warning(
    'A postmortem gives the shape of the four golden signals.',
    'At 2 am the shapes on four graphs are what can be compared.',
  ),
  'question/warning': warning(
    'A postmortem says what the system knew before users did, or why it knew nothing.',
    'The earliest sign is the cheapest place to stop the next one.',
  ),
  'recurrence/fix-did-not-hold': info(
    'An earlier incident had an action item, done by now, that was to remove this class.',
    'The fix was checked off, and the class came back.',
  ),
  'recurrence/open-action': info(
    'An earlier incident of the same class and service still has an open action item.',
    'This incident may be the price of that promise.',
  ),
  'related/unknown': error(
    'A related incident is another postmortem that is there.',
    'The link between two incidents is lost when it leads nowhere.',
  ),
  'secret/leak': error(
    'A postmortem holds no secret.',
    'What is published stays published, in the history of the repository too: revoke it first, then remove it.',
  ),
  'service/unknown': error(
    'Every service is in the catalogue.',
    'An incident is counted under its service: one that is misspelt counts for nobody.',
  ),
  'timeline/contradiction': error(
    'The timeline tells one possible story.',
    'Every duration is measured between these events.',
  ),
  'timeline/future': error('No event lies in the future.', 'What has not happened cannot be told.'),
  'timeline/no-detection': error(
    'The timeline says when the team knew, and by what.',
    'Without it nobody can say how long the harm went unseen.',
  ),
  'timeline/no-end': error(
    'The timeline says when the harm stopped.',
    'Without an end there is no time to mitigate, and none to resolve.',
  ),
  'timeline/no-impact': error(
    'The timeline says when users started to be hurt.',
    'Every duration counts from the impact.',
  ),
  'timeline/order': error(
    'Events stand in the order in which they happened.',
    'A story out of order shows wrong durations, and hides which act came before which effect.',
  ),
  'timeline/relative': error(
    'A time is a date and a time of day, not words.',
    'A time told in words cannot be placed beside a log.',
  ),
  'timeline/zone': error('A date-time has an offset.', 'Without one the reader guesses, and guesses their own zone.'),
  'visibility/leak': error(
    'A public postmortem does not name an internal one.',
    'A name alone can tell what was meant to stay inside.',
  ),
  'waiver/forbidden': error(
    'A waiver names a rule that exists and can be waived.',
    'Owned action items are the price of entry; a rule that is not there waives nothing.',
  ),
  'waiver/unused': warning(
    'A waiver waives something.',
    'A waiver that nobody needs hides the next finding of its rule.',
  ),
} as const satisfies Record<string, RuleInfo>;

export type RuleId = keyof typeof ruleInfo;

/** Whether `id` names a rule. */
export const isRuleId = (id: string): id is RuleId => Object.hasOwn(ruleInfo, id);

/** Whether a file may excuse itself from the rule: not from what the gate is for, nor from being read, nor from the rules about excuses. */
export const isWaivable = (id: RuleId): boolean => !/^(?:action|frontmatter|file|waiver)\//.test(id);

/** The page of a rule, relative to the project. */
export const rulePage = (id: RuleId): string => `docs/rules/${id}.md`;
