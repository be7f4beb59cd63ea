import { defineConfig } from 'vitest/config';

const environment = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', TZ: 'America/St_Johns' };

export default defineConfig({
  test: {
    // Two: the machines that run this have two cores, and a browser wants one of them.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          env: environment,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/build-site.ts'],
          env: environment,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
