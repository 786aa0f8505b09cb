import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { readDrawings } from '#core/formats/drawings/read-drawings.ts';
import { isComponent, isFlow } from '#core/model/element.ts';
import type { Model } from '#core/model/model.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { graphFrom } from '#core/risks/graph.ts';
import { componentNames } from '#core/risks/names.ts';
import { system } from '#test/fixtures/arrows.ts';
import { drawingFile } from '#test/fixtures/drawing-files.ts';

const catalogue = readCatalogue();
/** The way the data takes on arrows as they are drawn, `Scorer:inference-service > Models:model-registry`. */
function waysOf(...arrows: readonly string[]): readonly string[] {
  const model = system(arrows);
  const graph = graphFrom(model, catalogue.types);
  const nameOf = componentNames(model, catalogue.types);
  const called = (node: number): string => nameOf(graph.idOf(node));
  const ways = new Map(
    graph.components.flatMap((_, node) =>
      graph.flowsInto(node).map((into) => [into.flow.id, `${called(into.from)} > ${called(node)}`] as const),
    ),
  );
  return [...model.element.values()].filter(isFlow).map(({ id }) => ways.get(id)!);
}

describe('an arrow is a request', () => {
  test('where training points at what it learns from, and a model in service at where its file lies', () => {
    expect(
      waysOf('Fit:training > Set:training-data', 'Fit > Models:model-registry', 'Scorer:inference-service > Models'),
    ).toEqual(['Set > Fit', 'Fit > Models', 'Models > Scorer']);
  });

  test('where a collecting step or a data store points at a source outside', () => {
    expect(waysOf('Scraper:data-collection > Pages:external-content', 'Scraper > Raw:raw-data')).toEqual([
      'Pages > Scraper',
      'Scraper > Raw',
    ]);
    expect(waysOf('Tiles:raw-data > Archive:data-provider')).toEqual(['Archive > Tiles']);
  });

  test('where a step that keeps its model elsewhere points at a hub', () => {
    expect(waysOf('Tuning:fine-tuning > Hub:model-hub', 'Tuning > Models:model-registry')).toEqual([
      'Hub > Tuning',
      'Tuning > Models',
    ]);
  });

  test('where a step gives on what nothing has brought to it', () => {
    expect(
      waysOf('Clinic:api-client > Labels:feedback-data', 'Join:data-preparation > Labels', 'Join > Set:training-data'),
    ).toEqual(['Clinic > Labels', 'Labels > Join', 'Join > Set']);
    expect(
      waysOf(
        'Sales:business-database > Forecast:batch-inference',
        'Forecast > Table:business-database',
        'Orders:decision-service > Table',
        'Orders > Supplier:third-party-service',
      ),
    ).toEqual(['Sales > Forecast', 'Forecast > Table', 'Table > Orders', 'Orders > Supplier']);
  });
});

describe('an arrow stays as it is drawn', () => {
  const stays = (...arrows: readonly string[]) =>
    expect(waysOf(...arrows)).toEqual(arrows.map((arrow) => arrow.replaceAll(/:[\w-]+/g, '')));

  test('where another one comes back', () => {
    stays('Scorer:inference-service > Features:feature-store', 'Features > Scorer');
  });

  test('where what it starts from was fed, and may write', () => {
    stays(
      'Form:application > Scorer:inference-service',
      'Scorer > Scores:business-database',
      'Clerk:operator > Scores',
    );
    stays('User:end-user > Clicks:feedback-collection', 'Clicks > Log:feedback-data');
  });

  test('where a system fills its own database', () => {
    stays('Till:application > Sales:business-database', 'Sales > Set:training-data');
    stays(
      'Clerk:operator > Desk:application',
      'Desk > Claims:business-database',
      'Client:end-user > Claims',
      'Desk > Archive:business-database',
    );
  });

  test('where training or a pipeline publishes', () => {
    stays('Set:training-data > Fit:training', 'Fit > Hub:model-hub');
    stays('Release:deployment-pipeline > Store:component-registry', 'Store > App:application');
  });

  test('where an application tells people or acts on the world', () => {
    stays('Planner:decision-service > Turbine:physical-world', 'Bot:application > Pages:external-content');
  });
});

/** The same drawing by somebody who draws what training and models read as requests. */
function withRequests(model: Model): Model {
  const typeOf = (id: string): string => {
    const end = model.element.get(id);
    return isComponent(end) ? end.type : '';
  };
  const reads = (from: string, to: string): boolean =>
    (['training', 'fine-tuning'].includes(typeOf(to)) &&
      ['training-data', 'labeled-data', 'raw-data', 'feature-store', 'feedback-data'].includes(typeOf(from))) ||
    (['inference-service', 'batch-inference', 'edge-inference'].includes(typeOf(to)) &&
      ['model-registry', 'model-artifact'].includes(typeOf(from)));
  const element = new Map(
    [...model.element].map(([id, row]) =>
      isFlow(row) && reads(row.from, row.to) ? [id, { ...row, from: row.to, to: row.from }] : [id, row],
    ),
  );
  return { ...model, element };
}

test.each(['atlas-incidents', 'counterparts', 'systems', 'independent'] as const)(
  'the drawings of %s have the same findings when reading is drawn as a request',
  (name) => {
    const read = readDrawings(drawingFile(name), catalogue);
    if (!read.ok) throw new Error(read.refusal.place);
    for (const { id, model } of read.value) {
      expect({ id, findings: findFindings(withRequests(model), catalogue) }).toEqual({
        id,
        findings: findFindings(model, catalogue),
      });
    }
  },
);
