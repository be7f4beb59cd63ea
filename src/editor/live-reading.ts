import type { DiagramProblem } from '../core/knowledge-base.ts';
import { parseFile, type ParsedFile } from '../core/parse/parse-file.ts';
import { findBrokenDiagrams, type Reading } from '../io/check-root.ts';
import { parseMarkdown } from '../io/markdown.ts';

/**
 * Reads a root again and again, each time with one file as the editor has it. A file whose text is the same is not parsed
 * again, and neither is a diagram.
 */
export class LiveReading implements Reading {
  readonly #parsed = new Map<string, { source: string; file: ParsedFile }>();
  readonly #diagrams = new Map<string, DiagramProblem | undefined>();
  #edited: { path: string; text: string } | undefined;

  /** Lets this text count for the file from here on. */
  edit(path: string, text: string): this {
    this.#edited = { path, text };
    return this;
  }

  readonly sourceOf: Reading['sourceOf'] = (source) => (source.path === this.#edited?.path ? this.#edited : source);

  readonly parse: Reading['parse'] = (source) => {
    const known = this.#parsed.get(source.path);
    if (known?.source === source.text) return known.file;
    const file = parseFile(source, parseMarkdown);
    this.#parsed.set(source.path, { source: source.text, file });
    return file;
  };

  readonly findBroken: Reading['findBroken'] = async (diagrams) => {
    const fresh = diagrams.filter((one) => !this.#diagrams.has(one));
    const broken = await findBrokenDiagrams(fresh);
    for (const one of fresh) this.#diagrams.set(one, broken.get(one));
    return new Map(
      diagrams.flatMap((one) => {
        const problem = this.#diagrams.get(one);
        return problem ? [[one, problem] as const] : [];
      }),
    );
  };
}
