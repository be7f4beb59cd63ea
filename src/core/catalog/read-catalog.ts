import type * as z from 'zod';
import { failureClassSchema } from '../../../schemas/failure-class.ts';
import { servicesSchema } from '../../../schemas/service.ts';
import { teamsSchema } from '../../../schemas/team.ts';
import { type FieldPath, nearestNode, type PositionNode } from '../parse/position-tree.ts';
import { readYaml } from '../parse/read-yaml.ts';
import type { ReadableFile } from '../parse/source-file.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import { valueAt } from '../parse/shape.ts';
import { shapeFault } from '../rules/shape-fault.ts';
import { namedField, shown } from '../rules/wording.ts';
import type { Catalog, CatalogClass } from './catalog.ts';
import { catalogReferences } from './references.ts';

/** The files of the catalogue. */
export interface CatalogFiles {
  classes: readonly ReadableFile[];
  teams?: ReadableFile | undefined;
  services?: ReadableFile | undefined;
}

/** A fault of the catalogue. Line and column count from 1. */
export interface CatalogProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** A YAML text of the catalogue once it is read: its values with their places. */
export interface CatalogText {
  file: ReadableFile;
  /** Offset of the YAML in the file. */
  offset: number;
  tree: PositionNode;
}

/** Reads the catalogue, or names every fault of it. Never throws for what the files hold. */
export function readCatalog(files: CatalogFiles): { catalog: Catalog } | { problems: CatalogProblem[] } {
  const problems: CatalogProblem[] = [];
  const texts = new Map<string, CatalogText>();
  const read = <Schema extends z.ZodType>(schema: Schema, file: ReadableFile, yaml: string, offset: number) => {
    const reading = readYaml(yaml);
    if ('problems' in reading) {
      problems.push(
        ...reading.problems.map((one) => problemAt(file, offset + one.offset, `${one.message}. ${one.help}`)),
      );
      return undefined;
    }
    texts.set(file.path, { file, offset, tree: reading.tree });
    const result = schema.safeParse(reading.value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      for (const { path, message, isField } of catalogFaults(issue, reading.value)) {
        const { node } = nearestNode(reading.tree, path);
        problems.push(problemAt(file, offset + ((isField ? node.key : undefined) ?? node.start), message));
      }
    }
    return undefined;
  };
  const classes = files.classes.flatMap((file): CatalogClass[] => {
    const id = file.path.slice(file.path.lastIndexOf('/') + 1, -'.md'.length);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) problems.push(problemAt(file, 0, 'The file name is not a kebab-case class id.'));
    const split = splitFrontMatter(file.text);
    if ('ruleId' in split) {
      problems.push(problemAt(file, 0, split.message));
      return [];
    }
    const data = read(failureClassSchema, file, split.frontMatter.text, split.frontMatter.offset);
    return data ? [{ ...data, id, path: file.path, body: split.body.text }] : [];
  });
  const teams = files.teams && read(teamsSchema, files.teams, files.teams.text, 0);
  const services = files.services && read(servicesSchema, files.services, files.services.text, 0);
  if (problems.length === 0) {
    const catalog = { classes: classes.toSorted((a, b) => (a.id < b.id ? -1 : 1)), teams, services };
    const dangling = catalogReferences(catalog, files).map(({ file, path, message }) => {
      const text = texts.get(file.path);
      const at = text ? text.offset + nearestNode(text.tree, path).node.start : 0;
      return problemAt(file, at, message);
    });
    if (dangling.length === 0) return { catalog };
    problems.push(...dangling);
  }
  return { problems: problems.toSorted(byPlace) };
}

/** What is wrong with the shape of a file, in sentences; of a field that does not belong there, where its name stands. */
function catalogFaults(
  issue: z.core.$ZodIssue,
  values: unknown,
): { path: FieldPath; message: string; isField?: true }[] {
  const path = issue.path as FieldPath;
  if (issue.code === 'unrecognized_keys') {
    const holder = path.length === 0 ? 'The file' : namedField(path, values);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${holder} has no field ${shown(key)}.`,
      isField: true,
    }));
  }
  if (path.length === 0) {
    const isList = issue.code === 'invalid_type' && issue.expected === 'array';
    const expected = isList ? 'a list, each entry behind "- "' : 'fields, each on a line of its own';
    return [{ path, message: `The file is ${shown(values)}; expected ${expected}.` }];
  }
  const { message, help } = shapeFault({ path, issue, value: valueAt(values, path) }, values);
  return [{ path, message: `${message} ${help}` }];
}

function problemAt(file: ReadableFile, offset: number, message: string): CatalogProblem {
  const before = file.text.slice(0, offset).split('\n');
  return { file: file.path, line: before.length, column: (before.at(-1) ?? '').length + 1, message };
}

const byPlace = (a: CatalogProblem, b: CatalogProblem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
