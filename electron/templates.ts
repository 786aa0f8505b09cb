import creditScoring from '#content/templates/credit-scoring.json' with { type: 'json' };
import { type Template, template } from '#core/knowledge/schema/template.ts';

let templates: readonly Template[] | undefined;

/** The systems that a project can start from, in the order of the gallery; the first is the living example. */
export function readTemplates(): readonly Template[] {
  templates ??= [creditScoring].map((each) => template.parse(each));
  return templates;
}
