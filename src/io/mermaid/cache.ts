import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Cache {
  read: (key: string) => Promise<string | undefined>;
  write: (key: string, svg: string) => Promise<void>;
}

/**
 * Drawings by the digest of what decides them, one file each. Builds may share the folder: a file appears whole or not at
 * all. A folder that cannot be written costs time, not the build.
 */
export function createCache(folder: string): Cache {
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), `${key}.svg`);
  return {
    read: async (key) => {
      const svg = await readFile(fileOf(key), 'utf8').catch(() => undefined);
      return svg?.startsWith('<svg') && svg.endsWith('</svg>') ? svg : undefined;
    },
    write: async (key, svg) => {
      const file = fileOf(key);
      const draft = `${file}.${process.pid}-${randomUUID()}.tmp`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(draft, svg);
        await rename(draft, file);
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** A cache that forgets at once. */
export const NO_CACHE: Cache = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };
