import * as z from 'zod';
import { postmortemSchema } from '../../../schemas/postmortem.ts';
import { type RuleId, ruleInfo, type Severity } from '../../core/rules/rule-info.ts';
import { richText, type TextPiece } from '../format/rich-text.ts';
import { ruleUrl } from '../urls.ts';

/** A field of the format as the reference shows it. */
export interface ReferenceField {
  name: string;
  required: boolean;
  /** What may stand there, in words. */
  shape: TextPiece[];
  description: TextPiece[];
  /** The fields inside, for a mapping or a list of mappings. */
  fields: ReferenceField[];
  /** The kinds of a timeline event, each with its further fields. */
  variants: { name: string; description: TextPiece[]; fields: ReferenceField[] }[];
}

/** A rule as the reference lists it. */
export interface ReferenceRule {
  id: string;
  url: string;
  severity: Severity;
  title: string;
  why: string;
}

interface JsonSchema {
  type?: string;
  description?: string;
  enum?: string[];
  const?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  format?: string;
}

/** The fields of a postmortem, read from the schema itself. */
export function formatReference(): ReferenceField[] {
  const schema = z.toJSONSchema(postmortemSchema, { io: 'input' }) as JsonSchema;
  return fieldsOf(schema);
}

/** Every rule, by id. */
export const rulesReference = (): ReferenceRule[] =>
  (Object.keys(ruleInfo) as RuleId[]).map((id) => ({ id, url: ruleUrl(id), ...ruleInfo[id] }));

/** A page for every rule. */
export const rulePages = (): { params: { rule: string }; props: { rule: ReferenceRule } }[] =>
  rulesReference().map((rule) => ({ params: { rule: rule.id }, props: { rule } }));

function fieldsOf({ properties = {}, required = [] }: JsonSchema, without: readonly string[] = []): ReferenceField[] {
  return Object.entries(properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, schema]) => ({
      name,
      required: required.includes(name),
      shape: richText(shapeOf(schema)),
      description: richText(schema.description ?? ''),
      fields: fieldsOf(innerOf(schema)),
      variants: variantsOf(innerOf(schema)),
    }));
}

/** The mapping that a field holds, be it alone, in a list or beside plain text. */
function innerOf(schema: JsonSchema): JsonSchema {
  const entry = schema.items ?? schema;
  return entry.anyOf?.find(({ properties }) => properties) ?? entry;
}

function variantsOf({ oneOf = [] }: JsonSchema): ReferenceField['variants'] {
  const common = [
    'kind',
    ...oneOf
      .slice(1)
      .reduce(
        (shared, one) => shared.filter((name) => name in (one.properties ?? {})),
        Object.keys(oneOf[0]?.properties ?? {}),
      ),
  ];
  return oneOf.map((one) => ({
    name: one.properties?.['kind']?.const ?? '',
    description: richText(one.description ?? ''),
    fields: fieldsOf(one, common),
  }));
}

function shapeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' ');
  if (schema.anyOf) return schema.anyOf.map(shapeOf).join(', or ');
  if (schema.oneOf) return 'a mapping by `kind`';
  switch (schema.type) {
    case 'array':
      return `list of ${shapeOf(schema.items ?? {})}`;
    case 'object':
      return 'a mapping';
    case 'string':
      return schema.format === 'date' ? 'a date' : schema.format === 'uri' ? 'a web address' : 'text';
    case 'number':
      return 'a number';
    case 'integer':
      return 'a whole number';
    case 'boolean':
      return '`true` or `false`';
    default:
      return schema.type ?? 'text';
  }
}
