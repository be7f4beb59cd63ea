import type { APIRoute } from 'astro';
import { json, postmortemEntries } from '../../../site/machine/api.ts';

export const GET: APIRoute = async () => json(await postmortemEntries());
