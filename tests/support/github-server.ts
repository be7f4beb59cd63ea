import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What was asked of the server to change something. */
export interface Change {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

/** A server on loopback that answers like the API of GitHub for one repository: lists by path, and what is changed is kept. */
export async function startGitHub(
  lists: Record<string, unknown[]>,
): Promise<{ apiUrl: string; changes: Change[]; asked: string[] }> {
  const changes: Change[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '', 'http://localhost');
      asked.push(`${request.method ?? ''} ${url.pathname}${url.search}`);
      const path = url.pathname.replace('/repos/acme/postmortems', '');
      const answer = (status: number, body: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      if (request.headers.authorization !== 'Bearer secret') return answer(401, {});
      if (request.method !== 'GET') {
        changes.push({ method: request.method ?? '', path, body: await bodyOf(request) });
        return answer(201, { number: 12 });
      }
      const list = lists[path];
      if (!list) return answer(404, {});
      const page = Number(url.searchParams.get('page'));
      return answer(200, list.slice((page - 1) * 100, page * 100));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, changes, asked };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}
