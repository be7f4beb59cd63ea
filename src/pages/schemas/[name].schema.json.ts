import type { APIRoute } from 'astro';
import { checkReportJsonSchema } from '../../../schemas/check-report.ts';
import { postmortemJsonSchema } from '../../../schemas/json-schema.ts';

const schemas = { postmortem: postmortemJsonSchema, 'check-report': checkReportJsonSchema };

export const getStaticPaths = () =>
  Object.entries(schemas).map(([name, schemaOf]) => ({ params: { name }, props: { text: schemaOf() } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/schema+json' } });
