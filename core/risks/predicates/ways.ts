import { roleSet, type Graph, type Node } from '../graph.ts';

/** Components that a walk along data does not go beyond, because something else begins there. */
const ENDS = roleSet(
  'model',
  'hostedModel',
  'training',
  'modelStore',
  'artifactStore',
  'infrastructure',
  'generative',
  'agentPart',
  'retrieval',
  'evaluation',
  'aside',
);
const NOT_INPUT = ENDS | roleSet('mlPlatform', 'trainingData', 'feedback', 'predictionLog', 'records', 'labelling');
const NOT_ANSWER = ENDS | roleSet('mlPlatform', 'trainingData', 'feedback', 'collection', 'labelling');
const ANY_ROLE = ~0;
const RAW_DATA = roleSet('rawData');
const RELAY = roleSet('relay');
const MODEL_CARRIERS = roleSet('modelStore', 'artifactStore', 'infrastructure', 'mlPlatform', 'evaluation');
const PUBLISHES = roleSet('componentRegistry');

/** False for people and outside systems, which start and end a walk; true for services that pass things on. */
function isInside(graph: Graph, node: Node): boolean {
  return graph.components[node]!.kind !== 'externalEntity' || graph.has(node, RELAY);
}

/** True for what passes an input on to a model: processes, and stores of material as it came in. */
export function carriesInput(graph: Graph, node: Node): boolean {
  return isInside(graph, node) && (!graph.has(node, NOT_INPUT) || graph.has(node, RAW_DATA));
}

/** True for what passes a model's answer on: processes, logs and ordinary stores. */
export function carriesAnswer(graph: Graph, node: Node): boolean {
  return isInside(graph, node) && !graph.has(node, NOT_ANSWER);
}

/** True for what passes data on towards training: processes and stores of data. */
export function carriesTrainingData(graph: Graph, node: Node): boolean {
  return isInside(graph, node) && !graph.has(node, ENDS);
}

/**
 * True for what a trained model travels through on its way into service: stores and pipelines, app stores
 * and marketplaces, and steps that convert, sign or copy it.
 */
export function carriesModel(graph: Graph, node: Node): boolean {
  return graph.has(node, MODEL_CARRIERS | PUBLISHES) || isPlainStep(graph, node) || isInstaller(graph, node);
}

/** True for a process of a type that says nothing of what it does for machine learning. */
export function isPlainStep(graph: Graph, node: Node): boolean {
  return graph.components[node]!.kind === 'process' && !graph.has(node, ANY_ROLE);
}

/** True for an application that takes what is published in a registry: it installs it. */
export function isInstaller(graph: Graph, node: Node): boolean {
  return (
    graph.has(node, roleSet('application')) && graph.sourcesOf(node).some((source) => graph.has(source, PUBLISHES))
  );
}

const GENERATIVE_PARTS = roleSet('generative', 'agentPart', 'retrieval');
const BRINGS_THE_MODEL = MODEL_CARRIERS | roleSet('training', 'modelHub', 'team', 'aside');

/**
 * True for a model that generates, whose risks are in the list for LLM applications: somebody said so,
 * or only generative parts ask it.
 */
export function generates(graph: Graph, model: Node): boolean {
  const answer = graph.answer(model, 'generative');
  if (answer !== 'unknown') return answer === 'yes';
  const asking = graph.sourcesOf(model).filter((source) => !graph.has(source, BRINGS_THE_MODEL));
  return asking.length > 0 && asking.every((source) => graph.has(source, GENERATIVE_PARTS));
}
