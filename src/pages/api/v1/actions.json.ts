import type { APIRoute } from 'astro';
import { json, actionEntries } from '../../../site/machine/api.ts';

export const GET: APIRoute = async () => json(await actionEntries());
