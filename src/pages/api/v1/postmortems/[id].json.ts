import type { APIRoute } from 'astro';
import { json, postmortemFile, postmortemFiles } from '../../../../site/machine/api.ts';

export const getStaticPaths = postmortemFiles;

export const GET: APIRoute = async ({ params }) => json(await postmortemFile(params['id'] ?? ''));
