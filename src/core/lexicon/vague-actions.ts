/** Wishes about attitude: whatever else the item says, this part of it can never be checked. */
export const wishes: readonly string[] = [
  '(?:be|being|be much|be a bit|must be|is|are|will be) (?:more |extra |very |much more )(?:careful|cautious|attentive|vigilant|diligent|mindful|aware|alert|thorough|proactive)',
  'be (?:careful|cautious|vigilant|diligent|mindful|attentive|proactive)',
  '(?:exercise|take|use|with) (?:more|greater|extra|better) (?:care|caution|diligence|attention)',
  '(?:take|exercise) (?:care|caution)',
  'pay (?:(?:more|closer|better|special|extra|careful|close) )?attention',
  'try (?:harder|not to)',
  'do better',
  'keep (?:an|a closer) eye on',
  '(?:communicate|coordinate|collaborate|cooperate) (?:better|more|more closely|more clearly)',
  '(?:improve|better|more|increase|strengthen) (?:the |our )?(?:communication|coordination|collaboration|awareness|vigilance|diligence|discipline)',
  '(?:raise|create|build) (?:more )?awareness',
  'remember to',
  // not the noun: "the deploy tool carefully drains a host"
  '(?<!(?:a|an|any|each|every|our|the|this) )(?:review|check|test|read|monitor|watch|inspect|examine|plan|deploy|verify)(?: \\p{L}+){0,5} (?:more )?(?:carefully|closely|thoroughly|diligently|attentively|cautiously)',
  "(?:make sure|ensure) (?:that )?(?:this|it) (?:does not|doesn't|never|won't|will not|cannot|can't) happens?(?: again)?",
  'remind (?:the |our |all )*(?:team|teams|engineers?|developers?|operators?|staff|people|everyone|everybody|on-?call|colleagues)',
  '(?:avoid|prevent) (?:this|it|such (?:incidents|mistakes|errors|issues|problems)|human errors?|mistakes)(?: (?:in (?:the )?future|from happening(?: again)?|again))?',
  'double-?check (?:everything|things|all|before)',
];

/** First words of an item that announce no change, only thought. The rest must name something that can be checked. */
export const ponderings: readonly string[] = [
  'consider',
  'investigate',
  'look (?:into|in to|at)',
  'think about',
  'explore',
  'examine',
  'evaluate',
  'assess',
  'discuss',
  'analy[sz]e',
  'research',
  'brainstorm',
  'see (?:if|whether)',
  'find out',
  'figure out',
  'follow up',
  'monitor the situation',
  'possibly',
  'perhaps',
  'maybe',
  'potentially',
];

const better =
  '(?:improve|enhance|better|increase|strengthen|optimi[sz]e|extend|review|revisit|update|fix|clean up|tidy up|add|have|do|more|get better)';
const goods =
  '(?:monitoring|alerting|alerts|observability|visibility|logging|logs|metrics|dashboards?|documentation|docs|runbooks?|tests?|testing|test coverage|coverage|code quality|quality|code reviews?|reviews?|process(?:es)?|procedures?|workflows?|tooling|resilience|resiliency|reliability|stability|robustness|performance|scalability|security|error handling|incident response|on-?call|deployments?|the system|the code|the service|things)';

/** Improvements of something general: fine when the item goes on to say what will be there. */
export const improvements: readonly string[] = [
  '(?:improve|better) (?:how|the way)(?: \\p{L}+)+',
  `write(?: (?:more|better|additional|the|some))* (?:tests?|documentation|docs|runbooks?)`,
  `${better}(?: (?:the|our|its|all|existing|overall|general|more|better|and|proper))* ${goods}(?:(?:,| and|/|,? or) (?:(?:the|our) )?${goods})*`,
  'make (?:the |our )?(?:\\p{L}+ ){0,3}(?:better|more robust|more reliable|more resilient|more stable|safer|faster|easier)',
];

/** Teaching without an object. */
export const trainings: readonly string[] = [
  '(?:train|retrain|re-train|educate|coach|teach|sensiti[sz]e|brief) (?:the |our |all |every |each )*(?:team|teams|engineers?|developers?|operators?|staff|people|everyone|everybody|employees?|on-?call|colleagues|members)(?: (?:members?|rotation|shift))?',
  '(?:more|better|additional|further) training',
  '(?:give|hold|organi[sz]e|run|schedule|provide|offer|plan|conduct|do)(?: \\p{L}+){0,4} (?:trainings?|workshops?|training sessions?)',
  'training for (?:the |our |all )*(?:team|engineers?|developers?|operators?|staff|everyone|employees?)',
];

/** Objects of a training that cannot be checked. */
export const emptySubjects: readonly string[] = [
  'best practices?',
  'being (?:more )?careful',
  'care',
  'quality',
  'the (?:issue|problem|incident|matter|topic)',
  'awareness',
  'mistakes',
  'better',
];
