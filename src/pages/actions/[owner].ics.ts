import type { APIRoute } from 'astro';
import { calendarFile, ownerCalendars } from '../../site/queries/actions-page.ts';

export const getStaticPaths = ownerCalendars;

export const GET: APIRoute<{ owner: string }> = async ({ site, props }) =>
  new Response(await calendarFile(site, props.owner), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
