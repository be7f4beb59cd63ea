import type { Diagnostic, Position } from '../../core/diagnostics/diagnostic.ts';
import { plainText } from '../../core/diagnostics/plain-text.ts';
import { type RuleId, ruleInfo } from '../../core/rules/rule-info.ts';
import { fingerprints } from './fingerprint.ts';
import type { Reporter, ReporterOptions } from './index.ts';
import { escapeControls } from './json.ts';

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Paths are relative to where the user stands, which is %SRCROOT%. */
export const sarif: Reporter = ({ diagnostics }, options) => {
  const used = [...new Set(diagnostics.map(({ ruleId }) => ruleId))].toSorted();
  const names = fingerprints(diagnostics);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Hindsight',
            ...(options.version === undefined ? {} : { semanticVersion: options.version }),
            rules: used.map((id) => descriptor(id, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder where the command was run.' } } },
        results: diagnostics.map((one, index) => ({
          ruleId: one.ruleId,
          ruleIndex: used.indexOf(one.ruleId),
          level: levels[one.severity],
          message: { text: plainText([one.message, one.why, one.help].filter((text) => text !== undefined).join(' ')) },
          locations: [{ physicalLocation: place(one.file, one.position, options) }],
          ...relatedLocations(one, options),
          partialFingerprints: { 'hindsightFinding/v1': names[index] },
        })),
      },
    ],
  };
  return `${escapeControls(JSON.stringify(log, null, 2))}\n`;
};

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function descriptor(id: RuleId, { ruleHelp }: ReporterOptions): object {
  const { title, why, severity } = ruleInfo[id];
  const page = ruleHelp?.(id);
  const text = `${title} ${why} "hindsight explain ${id}" says more.`;
  return {
    id,
    name: id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title} ${why}` },
    help: { text, ...(page === undefined ? {} : { markdown: page }) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function relatedLocations({ related = [] }: Diagnostic, options: ReporterOptions): object {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ file, position, message }, id) => ({
      id,
      message: { text: plainText(message) },
      physicalLocation: place(file, position, options),
    })),
  };
}

/** A place; an empty stretch is a region without an end, since SARIF wants an end behind its start. */
function place(file: string, { line, column, endLine, endColumn }: Position, { showPath }: ReporterOptions): object {
  const isEmpty = line === endLine && column === endColumn;
  return {
    artifactLocation: { uri: encodedPath(showPath(file)), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, ...(isEmpty ? {} : { endLine, endColumn }) },
  };
}

/** A relative path as a URI reference: every segment is encoded, so that no character of a name means anything. */
const encodedPath = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`))
    .join('/');
