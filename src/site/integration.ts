import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { count } from '../core/diagnostics/diagnostic.ts';
import { formatReport, plainPalette } from '../core/diagnostics/format-report.ts';
import { UserError } from '../io/user-error.ts';
import { forgetKnowledge, siteKnowledge, type SiteKnowledge } from './knowledge.ts';
import { writeSearchFiles } from './search-files.ts';
import { writeSearchIndex } from './search-index.ts';

/** Holds the build to the check, and indexes what was built. */
export function hindsight(): AstroIntegration {
  return {
    name: 'hindsight',
    hooks: {
      'astro:build:start': async () => {
        const knowledge = await siteKnowledge();
        const { report } = knowledge;
        if (count(report, 'error') === 0) return;
        process.stderr.write(reportText(knowledge));
        throw new UserError('The postmortems have errors, so no site was built.');
      },
      'astro:server:setup': async ({ server, logger }) => {
        const knowledge = await siteKnowledge();
        logger.info(reportText(knowledge));
        server.watcher.add(['postmortems', 'catalog'].map((folder) => path.join(knowledge.settings.root, folder)));
        server.watcher.on('all', (_event, file) => {
          if (/[\\/](?:postmortems|catalog)[\\/]/.test(file)) forgetKnowledge();
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await writeSearchIndex(folder);
        const bytes = writeSearchFiles(folder, (await siteKnowledge()).knowledgeBase);
        logger.info(`${pages} pages are searchable, ranked by an index of ${Math.ceil(bytes / 1000)} kB`);
      },
    },
  };
}

/** The report as `check` prints it, of everything under the root. */
function reportText({ report, textOf, settings }: SiteKnowledge): string {
  return formatReport(report, {
    palette: plainPalette,
    textOf,
    showPath: (file) => path.relative(process.cwd(), path.join(settings.root, file)).replaceAll(path.sep, '/'),
  });
}
