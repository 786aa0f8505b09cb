import type { Role } from '../knowledge/roles.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { Graph, roleSet, type RuleBook } from './graph.ts';

/** An entry of OWASP's list for LLM applications, with the elements it concerns. */
export interface BeyondEntry {
  readonly id: string;
  readonly title: string;
  readonly elements: readonly ElementId[];
}

/** Generative and agent parts of a drawing, and where their own risks are listed. */
export interface BeyondThisList {
  readonly elements: readonly ElementId[];
  readonly list: { readonly title: string; readonly edition: string; readonly url: string };
  readonly entries: readonly BeyondEntry[];
}

/** Parts whose own risks OWASP lists elsewhere; a model of any type is generative when somebody said so. */
const PARTS = ['generative', 'agentPart', 'retrieval'] as const satisfies readonly Role[];
type Part = (typeof PARTS)[number];

/** Source: OWASP Top 10 for LLM Applications 2025; which parts an entry concerns is our reading. */
const ENTRIES: readonly { readonly id: string; readonly title: string; readonly parts: readonly Part[] }[] = [
  { id: 'LLM01', title: 'Prompt Injection', parts: ['generative', 'agentPart', 'retrieval'] },
  { id: 'LLM02', title: 'Sensitive Information Disclosure', parts: ['generative', 'retrieval'] },
  { id: 'LLM03', title: 'Supply Chain', parts: ['generative', 'agentPart'] },
  { id: 'LLM04', title: 'Data and Model Poisoning', parts: ['retrieval'] },
  { id: 'LLM05', title: 'Improper Output Handling', parts: ['generative', 'agentPart'] },
  { id: 'LLM06', title: 'Excessive Agency', parts: ['agentPart'] },
  { id: 'LLM07', title: 'System Prompt Leakage', parts: ['generative'] },
  { id: 'LLM08', title: 'Vector and Embedding Weaknesses', parts: ['retrieval'] },
  { id: 'LLM09', title: 'Misinformation', parts: ['generative'] },
  { id: 'LLM10', title: 'Unbounded Consumption', parts: ['generative'] },
];

/**
 * The generative and agent parts that are drawn and the entries of OWASP's list for them: what is
 * said here of ML01 to ML10 does not cover them. Null when nothing of that kind is drawn.
 */
export function beyondThisList(model: Model, catalogue: Pick<RuleBook, 'types'>): BeyondThisList | null {
  const graph = new Graph(model, catalogue.types);
  const are: Record<Part, (node: number) => boolean> = {
    generative: (node) => graph.has(node, roleSet('generative')) || graph.knows(node, 'generative'),
    agentPart: (node) => graph.has(node, roleSet('agentPart')) || graph.knows(node, 'agent-tools'),
    retrieval: (node) => graph.has(node, roleSet('retrieval')) || graph.knows(node, 'retrieval'),
  };
  const concerned = (parts: readonly Part[]): readonly ElementId[] =>
    graph.where((node) => parts.some((part) => are[part](node))).map((node) => graph.idOf(node));
  const elements = concerned(PARTS);
  if (elements.length === 0) return null;
  return {
    elements,
    list: {
      title: 'OWASP Top 10 for LLM Applications',
      edition: '2025',
      url: 'https://genai.owasp.org/llm-top-10/',
    },
    entries: ENTRIES.map(({ id, title, parts }) => ({ id, title, elements: concerned(parts) })).filter(
      (entry) => entry.elements.length > 0,
    ),
  };
}
