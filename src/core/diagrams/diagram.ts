import type { Phase } from '../incident/phases.ts';

/** A diagram before it is drawn: Mermaid text, and what it is called by those who cannot see it. */
export interface Diagram {
  source: string;
  /** Absent where the author's own words, or the kind of diagram, will do. */
  title?: string;
  description?: string;
  /** For a timeline: the phases that its sections are, in their order. */
  phases?: Phase[];
}
