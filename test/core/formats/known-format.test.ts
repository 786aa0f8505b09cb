import { expect, test } from 'vitest';
import { foreignFormat } from '#core/formats/known-format.ts';

test.each([
  ['draw.io', '<mxGraphModel dx="1"><root/></mxGraphModel>'],
  ['draw.io', '<?xml version="1.0" encoding="UTF-8"?>\n<mxfile host="app"></mxfile>'],
  ['draw.io', '%3CmxGraphModel%3E%3Croot%3E'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['Microsoft Threat Modeling Tool', '<ThreatModel xmlns="http://schemas.datacontract.org/"/>'],
  ['CycloneDX', '{ "$schema": "http://cyclonedx.org/schema", "bomFormat": "CycloneDX" }'],
  ['Open Threat Model', '{"otmVersion": "0.2.0"}'],
  ['Open Threat Model', 'otmVersion: 0.2.0\nproject:\n'],
  ['Excalidraw', '{"type":"excalidraw/clipboard","elements":[]}'],
  ['PlantUML', '@startuml\nA -> B\n@enduml'],
  ['Graphviz', 'digraph plant { a -> b }'],
])('what %s writes is known by how it begins', (name, text) => {
  expect(foreignFormat(text)).toBe(name);
});

test('an outline, a flowchart, a model of Threat Dragon and prose are none of them', () => {
  for (const text of [
    'Sensor -> Training',
    'graph TD\nA{x} --> B',
    '{"detail":{"diagrams":[]}}',
    'The <svg> we saw',
    '',
  ])
    expect([text, foreignFormat(text)]).toEqual([text, null]);
});
