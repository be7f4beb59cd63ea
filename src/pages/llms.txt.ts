import type { APIRoute } from 'astro';
import { llmsText, text } from '../site/machine/text.ts';

export const GET: APIRoute = async () => text(await llmsText(), 'text/plain');
