/** Counts up whenever the plugins give other HTML for the same Markdown: rendered bodies are stored between builds. */
export const RENDERER_VERSION = 1;
