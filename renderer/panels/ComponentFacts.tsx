import type { Component } from '#core/model/element.ts';
import { componentSize } from '#core/picture/shape.ts';
import { typeOf } from '../state/catalogue.ts';
import { StakeSection } from '../scoring/StakeSection.tsx';
import { ConnectedFlows } from './ConnectedFlows.tsx';
import { FindingsHere } from './FindingLists.tsx';
import { NameAndDescription } from './NameAndDescription.tsx';
import { Questions } from './Questions.tsx';
import { ScopeSwitch } from './ScopeSwitch.tsx';
import { TypePicker } from './TypePicker.tsx';

/** What is known of one component. */
export function ComponentFacts({ component }: { readonly component: Component }) {
  const type = typeOf(component);
  return (
    <>
      <TypePicker component={component} />
      <NameAndDescription element={component} sizeFor={(name) => componentSize(name, type.label)} />
      <FindingsHere element={component.id} />
      <StakeSection elements={[component.id]} />
      <Questions component={component} type={type} />
      <ConnectedFlows component={component.id} />
      <ScopeSwitch component={component} />
    </>
  );
}
