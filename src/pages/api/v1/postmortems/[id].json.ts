import type { APIRoute } from 'astro';
import { json, postmortemFiles } from '../../../../site/machine/api.ts';

export const getStaticPaths = postmortemFiles;

export const GET: APIRoute = ({ props }) => json(props['file']);
