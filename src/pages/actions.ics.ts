import type { APIRoute } from 'astro';
import { calendarFile } from '../site/queries/actions-page.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await calendarFile(site), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
