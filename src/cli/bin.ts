#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { main } = await import('./main.ts');
const { env, stdin, stdout, stderr } = process;
// npm changes to the folder of the package, and leaves the one where the user stands in INIT_CWD.
const cwd = env['npm_lifecycle_event'] === 'hindsight' ? (env['INIT_CWD'] ?? process.cwd()) : process.cwd();
process.exitCode = await main({
  argv: process.argv.slice(2),
  cwd,
  env,
  isTerminal: stdout.isTTY,
  input: stdin,
  write: (text) => void stdout.write(text),
  writeError: (text) => void stderr.write(text),
});
