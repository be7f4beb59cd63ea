import type { APIRoute } from 'astro';
import { apiJsonSchema, json } from '../../../site/machine/api.ts';

export const GET: APIRoute = () => json(apiJsonSchema());
