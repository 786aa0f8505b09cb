import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { answer, rename } from '#core/commands/describe.ts';
import { type DataFlow, isFlow, isTextBlock } from '#core/model/element.ts';
import { answerKey, type ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { all } from '#core/risks/condition.ts';
import { findFindings, findingsInSteps } from '#core/risks/find-findings.ts';
import { BY_HAND, type Finding } from '#core/risks/finding.ts';
import { graphFrom } from '#core/risks/graph.ts';
import { holding } from '#core/risks/predicates/holding.ts';
import { surroundingsIn } from '#core/risks/surroundings.ts';
import { finished } from '#core/steps.ts';
import { arbitraryDrawing } from '#test/fixtures/arbitrary-drawing.ts';
import { arbitraryEdits, editing, unknown } from '#test/fixtures/arbitrary-edits.ts';
import { arbitraryLandscape } from '#test/fixtures/arbitrary-landscape.ts';
import { system } from '#test/fixtures/arrows.ts';
import { after, component, drawn, id } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();

function shuffled<Value>(rows: ReadonlyMap<string, Value>, seed: readonly number[]): ReadonlyMap<string, Value> {
  const order = [...rows].map((row, index) => ({ row, place: seed[index % seed.length]! * 31 + index }));
  return new Map(order.sort((a, b) => (a.place % 97) - (b.place % 97)).map(({ row }) => row));
}

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(arbitraryDrawing, fc.array(fc.nat(96), { minLength: 5, maxLength: 40 }), (model, seed) => {
      const reordered = { ...model, element: shuffled(model.element, seed), answer: shuffled(model.answer, seed) };
      expect(findFindings(reordered, catalogue)).toEqual(findFindings(model, catalogue));
    }),
  );
});

test('a component without a role that nothing joins changes nothing', () => {
  fc.assert(
    fc.property(arbitraryDrawing, fc.constantFrom('other', 'output-processing', 'input-processing'), (model, type) => {
      const element = new Map(model.element).set('aside', component('aside', type));
      expect(findFindings({ ...model, element }, catalogue)).toEqual(findFindings(model, catalogue));
    }),
  );
});

test('the findings after any edits are those that would be found anew', () => {
  fc.assert(
    fc.property(arbitraryDrawing, arbitraryEdits(arbitraryDrawing), (model, edits) => {
      editing(model, edits, (state) => {
        expect(findFindings(state, catalogue)).toEqual(findFindings(unknown(state), catalogue));
      });
    }),
  );
});

test('the findings after any edits of what lies side by side are those that would be found anew', () => {
  fc.assert(
    fc.property(arbitraryLandscape, arbitraryEdits(arbitraryLandscape), (model, edits) => {
      let before: readonly Finding[] = [];
      editing(model, edits, (state) => {
        before = finished(findingsInSteps(state, catalogue, before));
        expect(before).toEqual(findFindings(unknown(state), catalogue));
      });
    }),
    { numRuns: 50 },
  );
});

test('the findings of what lies side by side are those of the whole', () => {
  fc.assert(
    fc.property(arbitraryLandscape, (model) => {
      const alone = graphFrom(model, catalogue.types);
      const whole = alone.amid(surroundingsIn(model, [holding(alone)]));
      const told = catalogue.rules.flatMap((rule) => {
        const judge = all(rule.when, whole);
        return whole.components.flatMap(({ id: anchor, type }, node): readonly string[] => {
          if (!rule.at.includes(type)) return [];
          const { truth, path, questions } = judge(node);
          const isQuiet = truth === 'no' || (truth === 'unknown' && questions.length > 2);
          return isQuiet ? [] : [[rule.id, anchor, truth, ...(path.length > 0 ? path : [anchor])].join(' ')];
        });
      });
      const found = findFindings(model, catalogue).flatMap(({ element, causes }) =>
        causes
          .filter(({ rule }) => rule !== BY_HAND)
          .map(({ rule, holds, path }) => [rule, element, holds, ...path].join(' ')),
      );
      expect(found.toSorted()).toEqual(told.toSorted());
    }),
    { numRuns: 50 },
  );
});

test('what an edit leaves as it is stays the very same finding', () => {
  const chains = [
    'User:end-user > Scorer:inference-service > User',
    'Guest:end-user > Ranker:inference-service > Guest',
  ];
  const model = system(chains, { inside: { Site: ['Scorer', 'Ranker'] } });
  const before = findFindings(model, catalogue);
  const scorer = id('Scorer');
  for (const change of [rename(model, scorer, 'Judge'), answer(model, scorer, 'returns-scores', 'yes')]) {
    const now = finished(findingsInSteps(after(model, change), catalogue, before));
    const anew = now.filter((finding) => !before.includes(finding));
    expect(new Set(anew.map(({ element }) => element))).toEqual(new Set(['Scorer']));
  }
});

test('a new name is told in the reasons of every finding on its way', () => {
  const model = system(['User:end-user > Scorer:inference-service', 'Scorer > User']);
  const [scorer] = [...model.element.values()].filter(({ name }) => name === 'Scorer');
  const reasons = (of: Model) =>
    findFindings(of, catalogue).flatMap(({ causes }) => causes.map(({ because }) => because));
  expect(reasons(model).join()).toContain('Scorer');
  const renamed = after(model, rename(model, scorer!.id, 'Judge'));
  expect(reasons(renamed)).toEqual(reasons(model).map((because) => because.replaceAll('Scorer', 'Judge')));
});

test('texts on the drawing change nothing', () => {
  fc.assert(
    fc.property(arbitraryDrawing, (model) => {
      const element = new Map([...model.element].filter(([, one]) => !isTextBlock(one)));
      expect(findFindings(model, catalogue)).toEqual(findFindings({ ...model, element }, catalogue));
    }),
  );
});

test('what is drawn beside it, joined by nothing, changes no finding', () => {
  fc.assert(
    fc.property(arbitraryDrawing, arbitraryDrawing, (model, other) => {
      const both = {
        ...model,
        element: new Map([...model.element, ...apart(other.element)]),
        answer: new Map([...model.answer, ...apart(other.answer)]),
      };
      const ofModel = findFindings(both, catalogue).filter(({ element }) => model.element.has(element));
      expect(ofModel).toEqual(findFindings(model, catalogue));
    }),
  );
});

/** The same rows with other ids. */
function apart<Row>(rows: ReadonlyMap<string, Row>): readonly [string, Row][] {
  const renamed = JSON.stringify([...rows]).replaceAll(/"([nbft])(\d+)(:[^"]*)?"/g, '"$1other$2$3"');
  return JSON.parse(renamed) as [string, Row][];
}

test('a single component gives findings at itself alone, by a way without flows', () => {
  for (const { id: type, kind } of catalogue.types) {
    for (const { id: tick } of catalogue.ticks) {
      const alone = component('alone', type, { kind: kind === 'any' ? 'process' : kind });
      const model = drawn([alone], { alone: [tick] });
      for (const { element, causes } of findFindings(model, catalogue)) {
        expect([element, ...causes.map(({ path }) => path)]).toEqual(['alone', ...causes.map(() => ['alone'])]);
      }
    }
  }
});

test('other names give the same findings at the same places', () => {
  fc.assert(
    fc.property(arbitraryDrawing, fc.string(), (model, name) => {
      const element = new Map([...model.element].map(([id, row]) => [id, { ...row, name: `${name} ${id}` }]));
      const places = (drawn: Model) =>
        findFindings(drawn, catalogue).map(({ key, level, causes }) => [key, level, causes.map((cause) => cause.id)]);
      expect(places({ ...model, element })).toEqual(places(model));
    }),
  );
});

test('the way of every cause is a connected walk in the direction of the data', () => {
  fc.assert(
    fc.property(arbitraryDrawing, (model) => {
      const gaps = findFindings(model, catalogue).flatMap(({ key, causes }) =>
        causes
          .filter(({ path }) => !isWalk(model, path))
          .map((cause) => `${key} ${cause.rule}: ${cause.path.join(' ')}`),
      );
      expect(gaps).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what a question says would take an attached cause away does so', () => {
  fc.assert(
    fc.property(arbitraryDrawing, (model) => {
      for (const { key, causes } of findFindings(model, catalogue)) {
        for (const { rule, holds, questions } of causes) {
          for (const { element, tick, removedBy } of holds === 'yes' ? questions : []) {
            const answer = new Map(model.answer).set(answerKey(element, tick), { element, tick, value: removedBy });
            const after = findFindings({ ...model, answer }, catalogue).find((finding) => finding.key === key);
            const still = after?.causes.some(
              (cause) =>
                cause.rule === rule &&
                cause.holds === 'yes' &&
                cause.questions.some((question) => question.element === element && question.tick === tick),
            );
            expect(still ?? false, `${key} ${rule}: ${element} ${tick} ${removedBy}`).toBe(false);
          }
        }
      }
    }),
  );
});

test('every placeholder of a sentence is filled', () => {
  fc.assert(
    fc.property(arbitraryDrawing, (model) => {
      const causes = findFindings(model, catalogue).flatMap((finding) => finding.causes);
      expect(causes.filter(({ because }) => /[{}]/.test(because))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('an answer that nobody gave never attaches what both answers would not', () => {
  fc.assert(
    fc.property(arbitraryDrawing, fc.constantFrom(...catalogue.ticks), fc.nat(15), (model, { id: tick }, index) => {
      const element = `n${index}` as ElementId;
      const key = answerKey(element, tick);
      const attachedWith = (value: 'yes' | 'no' | null) => {
        const answer = new Map(model.answer);
        if (value === null) answer.delete(key);
        else answer.set(key, { element, tick, value });
        return findFindings({ ...model, answer }, catalogue).filter(({ level }) => level === 'attached');
      };
      const either = new Set([...attachedWith('yes'), ...attachedWith('no')].map((finding) => finding.risk));
      expect(attachedWith(null).filter(({ risk }) => !either.has(risk))).toEqual([]);
    }),
  );
});

function isWalk(model: Model, path: readonly ElementId[]): boolean {
  return path.every((id, index) => {
    if (index % 2 === 0) return model.element.has(id) && !isFlow(model.element.get(id));
    const flow = model.element.get(id);
    return isFlow(flow) && joins(model, flow, path[index - 1]!, path[index + 1]!);
  });
}

function joins(model: Model, flow: DataFlow, from: ElementId, to: ElementId | undefined): boolean {
  const [start, end] = [resolve(model, flow.from), resolve(model, flow.to)];
  const along = start === from && end === to;
  const against = start === to && end === from;
  return along || (against && (flow.twoWay || isRequest(model, flow)));
}

/** The data moves against the arrow, as the graph reads it. */
function isRequest(model: Model, { id, from }: DataFlow): boolean {
  const graph = graphFrom(model, catalogue.types);
  const reader = graph.nodeOf(resolve(model, from));
  return reader !== undefined && graph.flowsInto(reader).some(({ flow }) => flow.id === id);
}

function resolve(model: Model, id: ElementId): ElementId {
  const element = model.element.get(id);
  return element?.kind === 'reference' ? resolve(model, element.of) : id;
}
