import type { APIRoute } from 'astro';
import { ledgerFile } from '../site/queries/actions-page.ts';

export const GET: APIRoute = async () =>
  new Response(await ledgerFile(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
