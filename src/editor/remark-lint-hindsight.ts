import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Transformer } from 'unified';
import type { VFile } from 'vfile';
import { check } from '../core/check.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { plainText } from '../core/diagnostics/plain-text.ts';
import { loadContent } from '../io/check-root.ts';
import { isPostmortemPath } from '../io/read-tree.ts';
import { UserError } from '../io/user-error.ts';
import { LiveReading } from './live-reading.ts';

/** The options of the plugin. */
export interface Options {
  /** The folder that holds `postmortems/`, relative to the working folder; by default the nearest one above the file that does. */
  root?: string;
}

/**
 * A plugin for remark that finds in a postmortem what `hindsight check` finds, by the same rules: live in an editor through
 * a language server, or with remark-cli. Other Markdown files are left alone. The rest of the content is read from disk.
 */
export default function remarkLintHindsight({ root: given }: Options = {}): Transformer {
  return async (_tree, file) => {
    const place = placeOf(file, given);
    if (!place) return;
    const reading = readings.get(place.root) ?? new LiveReading();
    readings.set(place.root, reading);
    const content = await loadContent(place.root, reading.edit(place.path, String(file))).catch((error: unknown) => {
      if (error instanceof UserError) return void file.message(plainText(error.message), { source: 'hindsight' });
      throw error;
    });
    if (!content) return;
    const { report } = check(content, { now: Date.now() });
    for (const diagnostic of report.diagnostics) if (diagnostic.file === place.path) say(file, diagnostic);
  };
}

const readings = new Map<string, LiveReading>();

/** The root that a file belongs to, and its path there; undefined for what is no postmortem. */
function placeOf(file: VFile, given: string | undefined): { root: string; path: string } | undefined {
  if (file.path === undefined) return undefined;
  const absolute = real(path.resolve(file.cwd, file.path));
  const root = given === undefined ? rootAbove(absolute) : real(path.resolve(file.cwd, given));
  if (root === undefined) return undefined;
  const relative = path.relative(root, absolute).replaceAll(path.sep, '/');
  return isPostmortemPath(relative) ? { root, path: relative } : undefined;
}

function rootAbove(file: string): string | undefined {
  const folder = path.dirname(file);
  if (folder === file) return undefined;
  return path.basename(folder) === 'postmortems' ? path.dirname(folder) : rootAbove(folder);
}

/** A path with links followed, as far as it is there. */
const real = (file: string): string =>
  existsSync(file)
    ? realpathSync(file)
    : path.dirname(file) === file
      ? file
      : path.join(real(path.dirname(file)), path.basename(file));

function say(file: VFile, { ruleId, severity, position, message, why, help }: Diagnostic): void {
  const said = file.message(plainText(message), {
    place: {
      start: { line: position.line, column: position.column },
      end: { line: position.endLine, column: position.endColumn },
    },
    ruleId,
    source: 'hindsight',
  });
  said.note = plainText([why, help].filter((one) => one !== undefined).join(' '));
  said.fatal = severities[severity];
}

/** What vfile calls a failure, a warning and an information. */
const severities = { error: true, warning: false, info: undefined } as const;
