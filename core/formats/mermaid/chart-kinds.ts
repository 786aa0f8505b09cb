import { cleanText } from '../clean-text.ts';
import { isFenced, statementsOf } from './statements.ts';

/** How a flowchart begins; a direction tells it from a component that is called "graph". */
const FLOWCHART = /^(?:flowchart(?:-elk)?|graph)(?:\s+(?:TB|TD|BT|LR|RL|[<>^v]))?$/u;
/** Words that only begin another chart of Mermaid, and nobody's drawing. */
const UNMISTAKABLE =
  /^(?:sequenceDiagram|classDiagram(?:-v2)?|stateDiagram(?:-v2)?|erDiagram|gitGraph|quadrantChart|requirementDiagram|C4\w+|\w+-beta)(?![\w-])/u;
/** Words that begin one too, but may as well name a component. */
const PERHAPS =
  /^(?:journey|gantt|pie|mindmap|timeline|zenuml|kanban|block|packet|architecture|sankey|xychart|radar|treemap|info)(?![\w-])/u;
/** So much of a text tells what it is. */
const BEGINNING = 20_000;

/** True when a text looks like a chart of Mermaid: a flowchart, or one that is surely none of our own texts. */
export function looksLikeMermaid(text: string): boolean {
  const beginning = cleanText(text.slice(0, BEGINNING));
  const [head, next] = statementsOf(beginning);
  if (head === undefined) return false;
  if (isFenced(beginning) || UNMISTAKABLE.test(head.words)) return true;
  return isFlowchartHead(head.words) && (/\s/u.test(head.words) || next !== undefined);
}

/** True for the first statement of a flowchart. */
export function isFlowchartHead(words: string): boolean {
  return FLOWCHART.test(words);
}

/** Which other chart of Mermaid a first statement begins, as Mermaid calls it; null for none. */
export function otherChart(words: string): string | null {
  return UNMISTAKABLE.exec(words)?.[0] ?? PERHAPS.exec(words)?.[0] ?? null;
}
