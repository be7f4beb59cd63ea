import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** A diagnostic of the Language Server Protocol. */
export interface LspDiagnostic {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  severity: number;
  code?: string;
  source?: string;
  message: string;
}

/** Speaks the Language Server Protocol to a server on its standard input and output, as an editor does. */
export class LanguageClient {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (message: Message) => void>();
  #waiting: { uri: string; resolve: (diagnostics: LspDiagnostic[]) => void } | undefined;
  #rest = Buffer.alloc(0);
  #id = 0;

  constructor(args: readonly string[], cwd: string) {
    this.#server = spawn(process.execPath, args, { cwd });
    this.#server.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#server.stderr.resume();
  }

  /** Introduces itself, with a folder that is open. */
  async start(folder: string, initializationOptions: object = {}): Promise<void> {
    const rootUri = pathToFileURL(folder).href;
    await this.request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'test' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { publishDiagnostics: {}, hover: { contentFormat: ['markdown'] }, completion: {} },
      },
      initializationOptions,
    });
    this.notify('initialized', {});
  }

  /** Opens a file with a text, or changes it, and gives the diagnostics that the server then publishes. */
  diagnosticsOf(file: string, text: string, version: number, languageId = 'markdown'): Promise<LspDiagnostic[]> {
    const uri = pathToFileURL(file).href;
    const published = new Promise<LspDiagnostic[]>((resolve) => (this.#waiting = { uri, resolve }));
    this.show(file, text, version, languageId);
    return published;
  }

  /** Opens a file with a text (version 1), or changes it. */
  show(file: string, text: string, version: number, languageId = 'markdown'): void {
    const uri = pathToFileURL(file).href;
    if (version === 1) this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    else this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  async request(method: string, params: unknown): Promise<unknown> {
    const id = (this.#id += 1);
    const answered = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Ends the server. */
  stop(): void {
    this.#server.kill();
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const header = this.#rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.toString('latin1', 0, Math.max(header, 0)))?.[1]);
      if (header < 0 || this.#rest.length < header + 4 + length) return;
      const body = this.#rest.toString('utf8', header + 4, header + 4 + length);
      this.#rest = this.#rest.subarray(header + 4 + length);
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle({ id, method, params, result, error }: Message): void {
    if (method === undefined) {
      if (id !== undefined) this.#answers.get(id)?.({ result, ...(error && { error }) });
    } else if (id !== undefined) {
      const items = (params as { items?: unknown[] } | undefined)?.items ?? [];
      const answer = method === 'workspace/configuration' ? items.map(() => ({})) : null;
      this.#send({ id, result: answer });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: LspDiagnostic[] };
      if (this.#waiting?.uri === uri) this.#waiting.resolve(diagnostics);
    }
  }
}
