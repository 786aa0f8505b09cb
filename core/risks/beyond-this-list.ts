import type { Role } from '../knowledge/roles.ts';
import { isComponent } from '../model/element.ts';
import { answerKey, type ElementId, type TickId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { RuleBook } from './graph.ts';

/** An entry of another list of OWASP's, with the elements it concerns. */
export interface BeyondEntry {
  readonly id: string;
  readonly title: string;
  readonly elements: readonly ElementId[];
}

/** A list that covers what this one does not, as far as it concerns a drawing. */
export interface OtherList {
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  readonly entries: readonly BeyondEntry[];
}

/** Generative and agent parts of a drawing, and where their own risks are listed. */
export interface BeyondThisList {
  readonly elements: readonly ElementId[];
  /** Those that concern some of these parts, never empty. */
  readonly lists: readonly OtherList[];
}

/** Parts whose own risks OWASP lists elsewhere; a model of any type is generative when somebody said so. */
const PARTS = ['generative', 'agentPart', 'retrieval'] as const satisfies readonly Role[];
type Part = (typeof PARTS)[number];
const SAID: Readonly<Record<Part, TickId>> = {
  generative: 'generative',
  agentPart: 'agent-tools',
  retrieval: 'retrieval',
};

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** Source: OWASP Top 10 for LLM Applications 2025; which parts an entry concerns is our reading. */
const LLM_ENTRIES: readonly Entry[] = [
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

/** Source: OWASP Top 10 for Agentic Applications 2026 (December 2025), headings of the entries; all of it concerns parts of agents. */
const AGENTIC_ENTRIES = [
  { id: 'ASI01', title: 'Agent Goal Hijack', parts: ['agentPart'] },
  { id: 'ASI02', title: 'Tool Misuse and Exploitation', parts: ['agentPart'] },
  { id: 'ASI03', title: 'Identity and Privilege Abuse', parts: ['agentPart'] },
  { id: 'ASI04', title: 'Agentic Supply Chain Vulnerabilities', parts: ['agentPart'] },
  { id: 'ASI05', title: 'Unexpected Code Execution (RCE)', parts: ['agentPart'] },
  { id: 'ASI06', title: 'Memory & Context Poisoning', parts: ['agentPart'] },
  { id: 'ASI07', title: 'Insecure Inter-Agent Communication', parts: ['agentPart'] },
  { id: 'ASI08', title: 'Cascading Failures', parts: ['agentPart'] },
  { id: 'ASI09', title: 'Human-Agent Trust Exploitation', parts: ['agentPart'] },
  { id: 'ASI10', title: 'Rogue Agents', parts: ['agentPart'] },
] as const satisfies readonly Entry[];

const LISTS = [
  {
    title: 'OWASP Top 10 for LLM Applications',
    edition: '2025',
    url: 'https://genai.owasp.org/llm-top-10/',
    entries: LLM_ENTRIES,
  },
  {
    title: 'OWASP Top 10 for Agentic Applications',
    edition: '2026',
    url: 'https://genai.owasp.org/resource/owasp-top-10-for-agentic-applications-for-2026/',
    entries: AGENTIC_ENTRIES,
  },
] as const satisfies readonly (Omit<OtherList, 'entries'> & { readonly entries: readonly Entry[] })[];

/**
 * The generative and agent parts that are drawn and the entries of OWASP's lists for them: what is
 * said here of ML01 to ML10 does not cover them. Null when nothing of that kind is drawn.
 */
export function beyondThisList(model: Model, catalogue: Pick<RuleBook, 'types'>): BeyondThisList | null {
  const rolesOf = new Map(catalogue.types.map(({ id, roles }) => [id, roles]));
  const components = [...model.element.values()].filter(isComponent);
  const are = (part: Part): readonly ElementId[] =>
    components
      .filter(({ type }) => rolesOf.get(type)?.includes(part))
      .concat(components.filter(({ id }) => model.answer.get(answerKey(id, SAID[part]))?.value === 'yes'))
      .map(({ id }) => id);
  const found = { generative: are('generative'), agentPart: are('agentPart'), retrieval: are('retrieval') };
  const concerned = (parts: readonly Part[]): readonly ElementId[] =>
    [...new Set(parts.flatMap((part) => found[part]))].sort();
  const elements = concerned(PARTS);
  if (elements.length === 0) return null;
  const lists = LISTS.map((list) => ({
    ...list,
    entries: list.entries
      .map(({ id, title, parts }) => ({ id, title, elements: concerned(parts) }))
      .filter((entry) => entry.elements.length > 0),
  }));
  return { elements, lists: lists.filter(({ entries }) => entries.length > 0) };
}
