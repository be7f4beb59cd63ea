/** Why an owner is not exactly one: nothing there, a word that stands for nobody, or more than one name. */
export type OwnerFault = 'absent' | 'nobody' | 'several';

const nobody =
  /^@?(?:[^\p{L}\p{N}]*|(?:the |our |whole |entire |all |any |each |every |both |various |multiple |several )*(?:everyone|everybody|all|all of us|anyone|anybody|someone|somebody|no one|nobody|none|us|we|team|teams|the company|engineering team|dev team|developers|engineers|staff|people|group|others?|various|multiple|several|any|owner|here|channel)(?: (?:in|on|of) (?:the |our )?(?:team|company|organi[sz]ation))?|tb[dca](?:[\s(,:].*)?|to be (?:decided|determined|confirmed|defined|assigned|announced)|n\/?a|null|undefined|unknown|unassigned|unowned|undecided|pending|todo|fixme|xxx|(?:not|nobody|no one|none) (?:yet|assigned|yet assigned)|no owner.*|who(?:ever|mever)? .*|<.*>|\[.*\]|your[-_ ]\w+)[.!?]*$/iu;

const several = /[,;&+|\n]|\s(?:and|or|und|et|y)\s|\s\/\s|^[^@/\s]+\/[^/\s]+$|@[^@]*[\s/][^\s@]*@/i;

/** What is wrong with an owner as written. The name of the organisation that published the incident is one owner. */
export function ownerFault(owner: unknown, organization?: string): OwnerFault | undefined {
  if (owner === undefined || owner === null) return 'absent';
  if (Array.isArray(owner)) return owner.length === 0 ? 'absent' : owner.length === 1 ? 'nobody' : 'several';
  if (typeof owner !== 'string') return 'nobody';
  const name = owner.trim();
  if (name === '') return 'absent';
  if (organization !== undefined && isSameName(name, organization)) return undefined;
  if (nobody.test(name)) return 'nobody';
  return several.test(name) ? 'several' : undefined;
}

/** Whether two names differ at most in case and spacing. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().replace(/\s+/g, ' ').toLowerCase() === other.trim().replace(/\s+/g, ' ').toLowerCase();
