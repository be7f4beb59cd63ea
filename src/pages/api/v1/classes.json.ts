import type { APIRoute } from 'astro';
import { json, classEntries } from '../../../site/machine/api.ts';

export const GET: APIRoute = async () => json(await classEntries());
