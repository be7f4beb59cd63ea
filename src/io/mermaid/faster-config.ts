import { registerHooks } from 'node:module';

/**
 * Mermaid copies its whole configuration, a thousand values, every time a part of it asks for one: half of the time that a
 * flowchart takes goes into it. This gives the module that does it another copier with the same result. Where the module does
 * not read as expected it stays as it is, and slow.
 */
export function installFasterConfig(): void {
  Object.assign(globalThis, { [COPIER]: copyConfig });
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.includes('/mermaid/dist/') || loaded.source === undefined) return loaded;
      const source = String(loaded.source);
      return SLOW.test(source)
        ? { ...loaded, source: source.replace(SLOW, `$1globalThis.${COPIER}(currentConfig)`) }
        : loaded;
    },
  });
}

const COPIER = '__hindsightCopyConfig';
const SLOW = /(var getConfig = [^\n]{0,60}\n\s*return )assignWithDepth_default\(\{\}, currentConfig\)/;

type Config = Record<string, unknown>;

/** As deep as Mermaid's own copier goes, with its habits: it leaves out `null` and what a list repeats. */
function copyOf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth < 0) return value;
  if (Array.isArray(value)) return [...new Set<unknown>(value)];
  const copy: Config = { ...value };
  if (depth === 0) return copy;
  for (const name in copy) {
    const part = copy[name];
    if (part === null) Reflect.deleteProperty(copy, name);
    else if (typeof part === 'object') copy[name] = copyOf(part, depth - 1);
  }
  return copy;
}

/**
 * A copy whose parts are copied when they are first looked at: who asks for the configuration reads one part of forty.
 * Mermaid never changes a configuration that it has made, so that the original is still the same by then.
 */
function copyConfig(config: Config): Config {
  const copied = new Set<string | symbol>();
  const read = (copy: Config, name: string | symbol) => {
    if (typeof name === 'symbol' || copied.has(name)) return;
    copied.add(name);
    if (copy[name] === config[name]) copy[name] = copyOf(copy[name], 1);
  };
  return new Proxy<Config>(
    { ...config },
    {
      get(copy, name) {
        read(copy, name);
        return Reflect.get(copy, name) as unknown;
      },
      getOwnPropertyDescriptor(copy, name) {
        read(copy, name);
        return Reflect.getOwnPropertyDescriptor(copy, name);
      },
    },
  );
}
