import { expect, test } from 'vitest';
import { findSecrets, withoutSecrets } from '../../../src/core/parse/secrets.ts';

/** Letters and digits as tokens have them. Tokens are put together here, so that no scanner takes this file for a leak. */
const letters = (n: number): string => 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA1bC2dE3fG4hI5jK6'.slice(0, n);
const hex = (n: number): string => '0123456789abcdef'.repeat(8).slice(0, n);
const token = (prefix: string, n: number): string => `${prefix}${letters(n)}`;
const key = (kind: string): string => `-----BEGIN ${kind}KEY-----`;

test.each([
  ['a private key', `${key('RSA PRIVATE ')}\nMIIEow\n-----END RSA PRIVATE KEY-----`],
  ['a private key', key('PRIVATE ')],
  ['a private key', `${key('OPENSSH PRIVATE ')}\nb3Blbn`],
  ['a private key', key('ENCRYPTED PRIVATE ')],
  ['a private key', '-----BEGIN PGP PRIVATE KEY BLOCK-----'],
  ['an age secret key', `AGE-SECRET-KEY-1${'Q'.repeat(20)}${'A'.repeat(38)}`],
  ['an AWS access key id', 'AKIAIOSFODNN7EXAMPLE'],
  ['an AWS access key id', 'key=ASIAIOSFODNN7EXAMPLE;'],
  ['an AWS secret access key', 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
  ['a GitHub token', token('ghp_', 36)],
  ['a GitHub token', token('github_pat_11', 40)],
  ['a GitLab token', token('glpat-', 20)],
  ['a Slack token', `xoxb-1234567890-${letters(24)}`],
  ['a Slack webhook address', `https://hooks.slack.com/services/T000/B000/${letters(24)}`],
  ['a Stripe key', token('sk_live_', 24)],
  ['a Google API key', token('AIza', 35)],
  ['an npm token', token('npm_', 36)],
  ['a PyPI token', token('pypi-', 40)],
  ['a HashiCorp Vault token', token('hvs.', 24)],
  ['a Grafana token', `glsa_${letters(32)}_${hex(8)}`],
  ['a DigitalOcean token', `dop_v1_${hex(64)}`],
  ['a SendGrid key', `SG.${letters(22)}.${letters(43)}`],
  ['an API key', token('sk-', 48)],
  ['an API key', token('sk-ant-', 40)],
  ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9'],
  ['an access token', `Authorization: Bearer ${letters(30)}`],
  ['an access token', `api_key: "${letters(32)}"`],
  ['an access token', `client_secret=${letters(30)}`],
  ['an access token', `token: ${letters(30)}`],
  ['an Azure account key', `AccountKey=${letters(48)}==`],
  ['a password in a URL', 'postgres://app:s3cr3t@db.example.com:5432/ledger'],
  ['a password in a URL', 'https://ana:password@example.com'],
  ['a password in a URL', 'redis://:hunter2@cache'],
  ['a password in a URL', 'mongodb+srv://a:b%40c@host'],
  ['a password in a URL', 'see (https://ana:pa55@example.com/x).'],
  ['a password in a URL', 'https://example.com/login?user=ana&password=hunter2'],
])('finds %s in %j', (what, text) => {
  expect(findSecrets(text).map((secret) => secret.what)).toEqual([what]);
});

test.each([
  key('PUBLIC '),
  '-----BEGIN CERTIFICATE-----',
  `${key('RSA PRIVATE ')}\n[redacted]\n-----END RSA PRIVATE KEY-----`,
  'AKIAIOSFODNN7EXAMPLEX is too long',
  'ghp_short',
  `ghp_${'x'.repeat(36)}`,
  'ghp_************************************',
  'xoxb-…',
  'npm_config_registry and npm_lifecycle_event_and_something_longer',
  'Bearer token',
  'Bearer authentication-is-required-here',
  'Authorization: Bearer $TOKEN',
  'https://ana@example.com',
  'https://ana:@example.com',
  'https://ana:***@example.com',
  'https://ana:<password>@example.com',
  'https://ana:${PASSWORD}@example.com',
  'https://ana:%PASSWORD%@example.com',
  'https://ana:{{password}}@example.com',
  'https://ana:REDACTED@example.com',
  'https://ana:[redacted]@example.com',
  'https://example.com/login?password=***',
  'http://localhost:8080/@ana',
  'https://example.com:443/a:b@c',
  'ssh://git@github.com:22/org/repo',
  'git@github.com:org/repo.git',
  'api-key: changeme',
  'the password: none',
  `sha256:${hex(64)}`,
  'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
  'trace id 4bf92f3577b34da6a3ce929d0e0e4736',
  '123e4567-e89b-12d3-a456-426614174000',
  'task-management-system-for-engineering-teams',
  'risk-assessment-of-the-whole-platform-and-more',
  'arn:aws:iam::123456789012:user/ana',
  'cache key: user/123/profile/settings/v2/of/all',
])('finds nothing in %j', (text) => {
  expect(findSecrets(text)).toEqual([]);
});

test('finds the outermost of two that overlap, and each of several', () => {
  const text = `https://ana:${token('ghp_', 36)}@example.com and AKIAIOSFODNN7EXAMPLE`;
  expect(findSecrets(text).map(({ what, offset }) => [what, offset])).toEqual([
    ['a password in a URL', 0],
    ['an AWS access key id', text.indexOf('AKIA')],
  ]);
});

test('blanks secrets out without moving what is around them', () => {
  const text = `a ${key('RSA PRIVATE ')}\nMIIE\n-----END RSA PRIVATE KEY----- b AKIAIOSFODNN7EXAMPLE c`;
  const shown = withoutSecrets(text);
  expect(shown).toHaveLength(text.length);
  expect(shown.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
  expect(shown).toMatch(/^a •+\n••••\n•+ b •{20} c$/);
});
