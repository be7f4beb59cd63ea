/** The part of a divided index in which a term stands. FNV-1a over UTF-16 units: the same in every place it is asked. */
export function shardOf(term: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}
