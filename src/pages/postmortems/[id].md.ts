import type { APIRoute } from 'astro';
import { markdownFiles, text } from '../../site/machine/text.ts';

export const getStaticPaths = markdownFiles;

export const GET: APIRoute = ({ props }) => text(String(props['text']), 'text/markdown');
