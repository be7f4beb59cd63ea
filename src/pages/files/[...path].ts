import type { APIRoute } from 'astro';
import { fileResponse, publishedFiles, type PublishedFile } from '../../site/queries/files.ts';

export const getStaticPaths = publishedFiles;

export const GET: APIRoute = ({ props }) => fileResponse(props as PublishedFile['props']);
