import type { DragEvent } from 'react';
import { theCatalogue } from '../../state/document.ts';
import { receiveType } from '../dragging/dragged-type.ts';
import { insertType, markInsertion } from '../dragging/inserting.ts';
import { diagramPoint } from '../view/view.ts';
import { placeComponent } from './place.ts';

/** Takes a component type that is dragged in from the palette: it stands where it is dropped, or on the flow there. */
export const fromPalette = {
  onDragOver(event: DragEvent): void {
    event.preventDefault();
    markInsertion(diagramPoint(event.clientX, event.clientY));
  },
  onDragLeave: () => void markInsertion(null),
  onDrop(event: DragEvent): void {
    event.preventDefault();
    const brought = receiveType(event);
    const type = theCatalogue().types.find(({ id }) => id === brought?.type);
    const at = diagramPoint(event.clientX, event.clientY);
    const onto = markInsertion(at);
    markInsertion(null);
    if (type && brought && onto) insertType(onto, type, brought.kind, at);
    else if (type && brought) placeComponent(type, at, brought.kind);
  },
};
