import { describe, expect, test } from 'vitest';
import type { Condition } from '#core/knowledge/catalogue.ts';
import { readCatalogue } from '../../electron/content.ts';

const catalogue = readCatalogue();

/** The vocabulary of the drawings format, in which systems are exchanged with other tools and test sets. */
const TYPES = {
  externalEntity: `end-user, api-client, data-provider, physical-world, external-content, labeler, model-hub,
    component-registry, third-party-ml-service, third-party-service, developer, operator`,
  process: `data-collection, data-preparation, data-labeling, training, fine-tuning, federated-aggregation, evaluation,
    deployment-pipeline, inference-service, batch-inference, edge-inference, capture-device, input-processing,
    output-processing, application, decision-service, feedback-collection, monitoring, explanation-service,
    ml-platform, llm-app, agent-tool`,
  dataStore: `raw-data, training-data, labeled-data, feature-store, evaluation-data, feedback-data, model-registry,
    model-artifact, experiment-tracking, prediction-log, vector-store, agent-context, source-repository,
    container-registry, secrets-store, business-database`,
  any: 'other',
};
const TICKS = `internet-exposed, open-signup, no-auth, open-write, on-user-device, untrusted-input, physical-input,
  client-captured, crowd-sourced, mutable-source, returns-scores, verbose-output, bulk-queries, rate-limited,
  security-decision, automated-action, high-stakes, safety-critical, personal-data, holds-secrets, learns-from-use,
  third-party, public-base-model, unverified-artifact, verified-artifact, runs-artifact-code, proprietary-model,
  generative, retrieval, agent-tools, encrypted-channel, signed-output, access-controlled`;

describe('types and facts', () => {
  test('the types are those of the drawings format, each of its kind', () => {
    expect(catalogue.types.map(({ id, kind }) => ({ id, kind }))).toEqual(
      Object.entries(TYPES).flatMap(([kind, ids]) => list(ids).map((id) => ({ id, kind }))),
    );
  });

  test('the facts are the 33 of the drawings format', () => {
    expect(catalogue.ticks.map((tick) => tick.id)).toEqual(list(TICKS));
    expect(catalogue.ticks).toHaveLength(33);
  });

  test('every type leads on to types that there are, none of them twice', () => {
    const ids = catalogue.types.map(({ id }) => id);
    expect(Object.keys(catalogue.nextTypes).toSorted()).toEqual(ids.toSorted());
    const odd = Object.entries(catalogue.nextTypes).filter(
      ([, next]) => new Set(next).size < next.length || next.some((id) => !ids.includes(id)),
    );
    expect(odd).toEqual([]);
  });

  test('no type asks the same fact twice', () => {
    const repeated = catalogue.types.filter(({ questions, more }) => {
      const asked = [...questions, ...more];
      return new Set(asked).size < asked.length;
    });
    expect(repeated).toEqual([]);
  });

  test('every fact is asked of some type', () => {
    const asked = new Set(catalogue.types.flatMap(({ questions, more }) => [...questions, ...more]));
    expect(catalogue.ticks.filter((tick) => !asked.has(tick.id))).toEqual([]);
  });

  test('each fact is asked as a question and said as part of a sentence', () => {
    const odd = catalogue.ticks.filter(
      ({ question, statement }) => !/^[A-Z].*\?$/.test(question) || !/^[a-z].*[^.?]$/.test(statement),
    );
    expect(odd).toEqual([]);
  });

  test('each help is one sentence or two, and no two types share it', () => {
    const helps = catalogue.types.map((type) => type.help);
    expect(helps.filter((help) => !/^[A-Z].{20,180}\.$/.test(help))).toEqual([]);
    expect(new Set(helps).size).toBe(helps.length);
  });
});

describe('rules', () => {
  test('each of the ten risks has one', () => {
    expect([...new Set(catalogue.rules.map((rule) => rule.risk))].toSorted()).toEqual(
      catalogue.risks.map(({ id }) => id),
    );
  });

  test('a rule depends only on facts that are asked of the types it anchors at', () => {
    const asked = new Map(catalogue.types.map(({ id, questions, more }) => [id, new Set([...questions, ...more])]));
    const unasked = catalogue.rules.flatMap((rule) =>
      rule.at.flatMap((type) =>
        rule.when
          .flatMap(ticksOf)
          .filter((tick) => !asked.get(type)?.has(tick))
          .map((tick) => `${rule.id} needs ${tick} of ${type}`),
      ),
    );
    expect(unasked).toEqual([]);
  });
});

function list(ids: string): string[] {
  return ids.split(',').map((id) => id.trim());
}

function ticksOf(condition: Condition): string[] {
  if (typeof condition === 'string') return /^(?:tick|known):(.+)$/.exec(condition)?.slice(1) ?? [];
  if ('not' in condition) return ticksOf(condition.not);
  return ('any' in condition ? condition.any : condition.all).flatMap(ticksOf);
}
