import type { Postmortem } from '../../../schemas/postmortem.ts';

/** A value of which any part may be missing: what is left of front matter when its faulty parts are taken out. */
export type Partially<T> = T extends readonly (infer Item)[]
  ? (Partially<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Partially<T[Key]> | undefined }
    : T;

/** What can be relied on in a postmortem: every part that is there has its shape. Entries of lists keep their index. */
export type Facts = Partially<Postmortem>;

export type EventFacts = NonNullable<NonNullable<Facts['timeline']>[number]>;
export type ActionFacts = NonNullable<NonNullable<Facts['actions']>[number]>;

/** The entries of a list that are there, with their index. */
export function entries<Item>(list: readonly (Item | undefined)[] | undefined): [number, Item][] {
  return (list ?? []).flatMap((item, index): [number, Item][] => (item === undefined ? [] : [[index, item]]));
}
