/** Words that say nothing about what an incident is like. */
const stopWords = new Set(
  `a about after again all also although am an and any are as at be because been before being both but by can cannot
  could did do does doing don down during each either else etc ever every few for from further get gets getting got had
  has have having he her here hers him his how however i if in into is it its itself just keep keeps kept let like made
  make makes many may me might more most much must my near neither no nor not now of off on once one only or other our
  out over own per perhaps quite rather really s same seen she should since so some still such t than that the their
  them then there these they this those though through thus to too under until up upon us very via was we were what
  whatever when where whether which while who whom whose why will with within without would yet you your`.split(/\s+/),
);

/** Whether a word in lower case is one of them. */
export const isStopWord = (word: string): boolean => stopWords.has(word);
