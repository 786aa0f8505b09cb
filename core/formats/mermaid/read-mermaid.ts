import type { ComponentType } from '../../knowledge/catalogue.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { cleanText } from '../clean-text.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { Chart, type LeftOut } from './chart.ts';
import { isFlowchartHead, otherChart } from './chart-kinds.ts';
import { statementsOf } from './statements.ts';

/** A flowchart as a sketch, and what of it a sketch cannot hold, in the order of the lines. */
export interface ReadMermaid {
  readonly sketch: Sketch;
  readonly leftOut: readonly LeftOut[];
}

/** Why a text is not taken: no flowchart, another chart (`chart` as Mermaid calls it), or larger than is read. */
export type MermaidRefusal =
  | { readonly kind: 'notFlowchart' }
  | { readonly kind: 'otherChart'; readonly chart: string }
  | { readonly kind: 'tooLong'; readonly limit: number };

const MOST = { characters: 1_000_000, lines: 20_000, links: 20_000 } as const;

/**
 * Reads a flowchart of Mermaid, alone or in a fence of Markdown: nodes are components, subgraphs trust boundaries,
 * links flows. A class that is called as a type of the catalogue gives the type; a cylinder is a data store.
 * Source: Mermaid 11, "Flowcharts - Basic Syntax".
 */
export function readMermaid(text: string, types: readonly ComponentType[]): Result<ReadMermaid, MermaidRefusal> {
  if (text.length > MOST.characters) return refuse({ kind: 'tooLong', limit: MOST.characters });
  const [head, ...statements] = statementsOf(cleanText(text));
  if (statements.length > MOST.lines) return refuse({ kind: 'tooLong', limit: MOST.lines });
  const other = otherChart(head?.words ?? '');
  if (other !== null) return refuse({ kind: 'otherChart', chart: other });
  if (!head || !isFlowchartHead(head.words)) return refuse({ kind: 'notFlowchart' });

  const chart = new Chart(types);
  for (const statement of statements) {
    chart.take(statement, MOST.links);
    if (chart.links > MOST.links) return refuse({ kind: 'tooLong', limit: MOST.links });
  }
  return accept(chart.finish());
}
