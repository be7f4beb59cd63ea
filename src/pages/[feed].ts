import type { APIRoute } from 'astro';
import { site } from 'astro:config/server';
import { feedPaths, feedResponse } from '../site/machine/feed.ts';

const address = site === undefined ? undefined : new URL(site);

export const getStaticPaths = () => feedPaths(address);

export const GET: APIRoute = ({ params }) => feedResponse(params['feed'] ?? '', address ?? new URL('http://127.0.0.1'));
