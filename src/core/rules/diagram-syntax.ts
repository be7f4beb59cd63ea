import { mermaidFences } from '../parse/mermaid-fences.ts';
import type { Rule } from './rule.ts';

/** See docs/rules/diagram/syntax.md. */
export const diagramSyntax: Rule = ({ files, brokenDiagrams }) =>
  brokenDiagrams.size === 0
    ? []
    : files.flatMap((file) =>
        mermaidFences(file).flatMap((fence) => {
          const problem = brokenDiagrams.get(fence.value);
          if (!problem) return [];
          return [
            {
              ruleId: 'diagram/syntax' as const,
              file: file.path,
              at: fence.lineAt(problem.line),
              message: `The Mermaid diagram does not parse: ${problem.message}.`,
              help: 'Put text with brackets or quotes in quotes: A["pool (10)"]. Until the diagram parses, the page shows its source.',
            },
          ];
        }),
      );
