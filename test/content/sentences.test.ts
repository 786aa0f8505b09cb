import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../electron/content.ts';
import facts from '#test/fixtures/owasp-facts.json' with { type: 'json' };

/** The share of word trigrams from which two sentences count as copies of each other. */
const NEAR_COPY = 0.7;
/** As many words in a row are not ours any more. */
const QUOTATION = 8;

interface Sentence {
  readonly of: string;
  readonly text: string;
}

const catalogue = readCatalogue();
const paragraphs = catalogue.risks
  .flatMap((risk) => [...risk.strategies, ...risk.controls])
  .flatMap(({ id, action, artefact, check, weightReason, concretely }) =>
    [action, artefact, check, weightReason, ...concretely.map(({ text }) => text)].map((paragraph) => ({
      id,
      paragraph,
    })),
  );
const advice = paragraphs.flatMap(({ id, paragraph }) => sentencesOf(id, paragraph));

describe('every strategy speaks for itself', () => {
  test('no two strategies share a sentence', () => {
    expect(copies(advice, (one, other) => one.text === other.text)).toEqual([]);
  });

  test('no sentence of a strategy is a variant of another one', () => {
    expect(copies(advice, (one, other) => likeness(one.text, other.text) > NEAR_COPY)).toEqual([]);
  });

  test('a changed blank, letter case or word does not hide a copy', () => {
    const [first] = catalogue.risks[0]!.strategies;
    const [original] = sentencesOf('one', first!.check);
    const [shouted] = sentencesOf('two', first!.check.toUpperCase().replaceAll(' ', '\n  '));
    const reworded = { of: 'two', text: original!.text.replace(/\S+$/, 'otherwise') };
    expect(copies([original!, shouted!], (one, other) => one.text === other.text)).toHaveLength(1);
    expect(copies([original!, reworded], (one, other) => likeness(one.text, other.text) > NEAR_COPY)).toHaveLength(1);
  });

  test('action, artefact, check and concrete advice are sentences of some substance', () => {
    const thin = paragraphs.filter(({ paragraph }) => !/^[A-Z][^]*\.$/.test(paragraph) || words(paragraph).length < 8);
    expect(thin).toEqual([]);
  });
});

test('no eight words in a row are taken from the facts about OWASP', () => {
  const quoted = new Set(textsOf(facts).flatMap((text) => runs(words(text), QUOTATION)));
  const taken = textsOf({ ...catalogue, rules: [], sources: catalogue.sources.notFor })
    .flatMap((text) => runs(words(text), QUOTATION))
    .filter((run) => quoted.has(run));
  expect(taken).toEqual([]);
});

function sentencesOf(of: string, paragraph: string): Sentence[] {
  return paragraph
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => words(sentence).join(' '))
    .map((text) => ({ of, text }));
}

/** Pairs of sentences of different strategies that `alike` takes for copies. */
function copies(sentences: readonly Sentence[], alike: (one: Sentence, other: Sentence) => boolean) {
  return sentences.flatMap((one, at) =>
    sentences.slice(at + 1).flatMap((other) => (one.of !== other.of && alike(one, other) ? [[one, other]] : [])),
  );
}

/** How much of the shorter sentence's word trigrams the other one has too, 0 to 1. */
function likeness(one: string, other: string): number {
  const [few, many] = [trigrams(one), trigrams(other)].toSorted((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  const shared = [...few].filter((trigram) => many.has(trigram)).length;
  return few.size === 0 ? 0 : shared / few.size;
}

const remembered = new Map<string, Set<string>>();
function trigrams(text: string): Set<string> {
  const known = remembered.get(text) ?? new Set(runs(text.split(' '), 3));
  remembered.set(text, known);
  return known;
}

function runs(all: readonly string[], length: number): string[] {
  return all.slice(0, Math.max(0, all.length - length + 1)).map((_, at) => all.slice(at, at + length).join(' '));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every string inside a JSON value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
