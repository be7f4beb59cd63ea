#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
enableCompileCache();
// A small young generation that one thread clears: a third less memory over 1,000 postmortems, and a tenth less time.
setFlagsFromString('--semi-space-growth-factor=1 --no-parallel-scavenge');
const { main } = await import('./main.ts');
const { env, stdin, stdout, stderr } = process;
// npm changes to the folder of the package, and leaves the one where the user stands in INIT_CWD.
const cwd = env['npm_lifecycle_event'] === 'hindsight' ? (env['INIT_CWD'] ?? process.cwd()) : process.cwd();
process.exitCode = await main({
  argv: process.argv.slice(2),
  cwd,
  env,
  // Undefined in a pipe, whatever its type says: with that, FORCE_COLOR would have a say.
  isTerminal: Boolean(stdout.isTTY),
  input: stdin,
  write: (text) => void stdout.write(text),
  writeError: (text) => void stderr.write(text),
});
