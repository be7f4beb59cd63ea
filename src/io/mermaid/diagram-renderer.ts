import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { DiagramProblem } from '../../core/knowledge-base.ts';
import { createCache, NO_CACHE } from './cache.ts';
import type { ChildAnswer } from './child.ts';
import { rendererFingerprint } from './fingerprint.ts';
import { withId } from './ids.ts';
import { createPool } from './pool.ts';
import type { PHASES } from './theme-css.ts';

export interface RendererOptions {
  /** Where finished drawings are kept; `.cache/diagrams` unless said otherwise, `false` for nowhere. */
  cacheDir?: string | false;
  /** How many processes draw: two, or as many as there are cores where those are fewer. */
  children?: number;
  /** For one drawing, in milliseconds, from the moment at which a process is given it. */
  timeLimit?: number;
  /** Of each process, in megabytes of heap. */
  memory?: number;
}

export interface RenderOptions {
  /** The name that a screen reader says; what the author wrote as `accTitle`, or the kind of diagram, without it. */
  title?: string | undefined;
  /** What the diagram shows, in words; the author's `accDescr` without it. */
  description?: string | undefined;
  /** The id of the `svg`, with which every other id in it begins. Unique on the page, of letters, digits, `-` and `_`. */
  idPrefix?: string | undefined;
  /** The phases that the sections of a timeline are, in their order: each is drawn in the colour of its phase. */
  phases?: readonly (typeof PHASES)[number][] | undefined;
}

export type RenderResult = { ok: true; svg: string } | { ok: false; problem: DiagramProblem };

export interface DiagramRenderer {
  /** Never throws for a bad diagram. The same source and options give the same bytes, in any process and order. */
  render: (source: string, options?: RenderOptions) => Promise<RenderResult>;
  close: () => Promise<void>;
}

/** Draws Mermaid diagrams as SVG for pages without JavaScript, in processes of their own, from a cache where it can. */
export function createDiagramRenderer(options: RendererOptions = {}): DiagramRenderer {
  const { cacheDir = path.join('.cache', 'diagrams'), timeLimit = 30_000, memory = 256 } = options;
  const cache = cacheDir === false ? NO_CACHE : createCache(cacheDir);
  const pool = createPool({ children: options.children ?? Math.min(2, availableParallelism()), timeLimit, memory });
  const underWay = new Map<string, Promise<ChildAnswer>>();

  const draw = async (key: string, job: Parameters<typeof pool.run>[0]): Promise<ChildAnswer> => {
    const kept = await cache.read(key);
    if (kept !== undefined) return { svg: kept };
    const answer = await pool.run(job);
    if ('svg' in answer) await cache.write(key, answer.svg);
    return answer;
  };

  return {
    render: async (text, { title, description, idPrefix, phases = [] } = {}) => {
      const source = text.replace(/\r\n?/g, '\n').trimEnd();
      const job = { source, title, description, phases };
      const key = digest(JSON.stringify([source, title ?? '', description ?? '', phases, rendererFingerprint()]));
      const id = idPrefix ?? `mmd-${key.slice(0, 10)}`;
      if (!/^[A-Za-z][\w-]*$/.test(id)) throw new Error(`"${id}" cannot be the id of a diagram.`);
      let answer = underWay.get(key);
      if (!answer) {
        answer = draw(key, job).finally(() => underWay.delete(key));
        underWay.set(key, answer);
      }
      const drawn = await answer;
      return 'svg' in drawn ? { ok: true, svg: withId(drawn.svg, id) } : { ok: false, problem: drawn.problem };
    },
    close: pool.close,
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
