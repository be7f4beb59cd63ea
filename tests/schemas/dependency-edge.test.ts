import { expect, test } from 'vitest';
import { dependencyEdgeSchema, parseDependencyEdge } from '../../schemas/dependency-edge.ts';

test.each([
  ['login -> vault', { from: 'login', to: 'vault', phase: 'serve' }],
  ['login->vault', { from: 'login', to: 'vault', phase: 'serve' }],
  ['  login  ->  vault  ', { from: 'login', to: 'vault', phase: 'serve' }],
  ['login -> vault [boot]', { from: 'login', to: 'vault', phase: 'boot' }],
  ['login -> vault[recover]', { from: 'login', to: 'vault', phase: 'recover' }],
  ['login -> vault [ auth ]', { from: 'login', to: 'vault', phase: 'auth' }],
  ['login -> vault: reads its key', { from: 'login', to: 'vault', phase: 'serve', why: 'reads its key' }],
  [
    'deploy tool -> the vault [deploy]: a -> b, [c]: d',
    { from: 'deploy tool', to: 'the vault', phase: 'deploy', why: 'a -> b, [c]: d' },
  ],
  ['Köln -> 日本 [observe]', { from: 'Köln', to: '日本', phase: 'observe' }],
  [`a -> ${'🔒'.repeat(80)}`, { from: 'a', to: '🔒'.repeat(80), phase: 'serve' }],
])('reads %j', (text, edge) => {
  expect(parseDependencyEdge(text)).toEqual({ edge });
  expect(dependencyEdgeSchema.parse(edge)).toEqual(edge);
});

test.each([
  ['', 'has no "->" between the two names'],
  ['login needs vault', 'has no "->" between the two names'],
  ['login - > vault', 'has no "->" between the two names'],
  ['-> vault', 'has no first name'],
  ['login ->', 'has no second name'],
  ['login -> [boot]', 'has no second name'],
  ['login -> : why', 'has no second name'],
  ['a -> b -> c', 'has a second name that is not 1 to 80 characters without "->", "[", "]" and ":"'],
  ['a: b -> c', 'has a first name that is not 1 to 80 characters without "->", "[", "]" and ":"'],
  ['a [b] -> c', 'has a first name that is not 1 to 80 characters without "->", "[", "]" and ":"'],
  [`a -> ${'b'.repeat(81)}`, 'has a second name that is not 1 to 80 characters without "->", "[", "]" and ":"'],
  ['a\nb -> c', 'has a first name that is not 1 to 80 characters without "->", "[", "]" and ":"'],
  ['a -> b [startup]', 'has the phase "startup", which is none of serve, boot, deploy, observe, recover, auth'],
  ['a -> b [Boot]', 'has the phase "Boot", which is none of serve, boot, deploy, observe, recover, auth'],
  ['a -> b []', 'has the phase "", which is none of serve, boot, deploy, observe, recover, auth'],
  ['a -> b [boot] at start', 'has something other than "[phase]" and ": why" after the second name'],
  ['a -> b [boot] [auth]', 'has something other than "[phase]" and ": why" after the second name'],
  ['a -> b [boot', 'has something other than "[phase]" and ": why" after the second name'],
  ['a -> b:', 'ends in ":" with no reason after it'],
  ['a -> b [boot]:  ', 'ends in ":" with no reason after it'],
])('says what is wrong with %j', (text, problem) => {
  expect(parseDependencyEdge(text)).toEqual({ problem });
});
