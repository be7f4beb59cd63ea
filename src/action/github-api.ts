/** Where the API of GitHub is, and who asks. */
export interface Access {
  /** `https://api.github.com`, or the one of an own server. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  token: string;
}

/** Speaks to the API of one repository. Paths are behind `/repos/owner/name`. Throws for any answer that is no success. */
export class Repository {
  readonly #access: Access;

  constructor(access: Access) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(access.repository)) throw new Error(`"${access.repository}" is no repository.`);
    this.#access = access;
  }

  /** Every entry of a list, over all its pages. */
  async list<Entry>(path: string, query: Record<string, string> = {}): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (let page = 1; page <= 100; page += 1) {
      const words = new URLSearchParams({ ...query, per_page: '100', page: String(page) });
      const some = (await this.#ask('GET', `${path}?${words.toString()}`)) as Entry[];
      entries.push(...some);
      if (some.length < 100) break;
    }
    return entries;
  }

  async post(path: string, body: object): Promise<unknown> {
    return this.#ask('POST', path, body);
  }

  async patch(path: string, body: object): Promise<unknown> {
    return this.#ask('PATCH', path, body);
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const { apiUrl, repository, token } = this.#access;
    const response = await fetch(`${apiUrl}/repos/${repository}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'hindsight',
        'x-github-api-version': '2022-11-28',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}.`);
    return response.json();
  }
}

/** Reads the access from what GitHub Actions puts into the environment. */
export function accessFrom(env: Readonly<Record<string, string | undefined>>): Access {
  const token = env['GITHUB_TOKEN'];
  const repository = env['GITHUB_REPOSITORY'];
  if (!token || !repository) throw new Error('GITHUB_TOKEN and GITHUB_REPOSITORY are needed.');
  return { token, repository, apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com' };
}
