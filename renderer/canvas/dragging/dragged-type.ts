import type { DragEvent } from 'react';
import type { ComponentKind } from '#core/model/element.ts';
import type { ComponentTypeId } from '#core/model/ids.ts';

const TYPE = 'application/x-mltw-type';
const KIND = 'application/x-mltw-kind';

/** Lets a component type travel with a drag from the palette. */
export function sendType({ dataTransfer }: DragEvent, type: ComponentTypeId, kind: string): void {
  dataTransfer.setData(TYPE, type);
  dataTransfer.setData(KIND, kind);
  dataTransfer.effectAllowed = 'copy';
}

/** The component type that a drag from the palette brought; null for anything else. */
export function receiveType({ dataTransfer }: DragEvent): { type: ComponentTypeId; kind: ComponentKind } | null {
  const type = dataTransfer.getData(TYPE);
  return type === '' ? null : { type, kind: dataTransfer.getData(KIND) as ComponentKind };
}
