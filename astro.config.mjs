import process from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { hindsight } from './src/site/integration.ts';
import { bodyPlugins } from './src/site/markdown/plugins.ts';

const site = process.env.HINDSIGHT_SITE;
const base = process.env.HINDSIGHT_BASE ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Lossless: the JSX rules would glue words together across lines.
  compressHTML: true,
  outDir: process.env.HINDSIGHT_OUT ?? './dist',
  cacheDir: process.env.HINDSIGHT_CACHE ?? './.cache/astro',
  integrations: [hindsight(), ...(site ? [sitemap()] : [])],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false }, ...bodyPlugins({ base }) }),
  },
  build: { concurrency: 1, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // A page's scripts and fonts stay files of their own: the content security policy allows no script inside a page.
  vite: {
    build: {
      assetsInlineLimit: 0,
      // gray-matter can run JavaScript front matter, and is never asked to.
      rolldownOptions: { checks: { eval: false } },
    },
  },
});
