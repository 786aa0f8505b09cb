import { memo } from 'react';
import { DeletedChip } from './DeletedChip.tsx';
import { Guides } from './dragging/Guides.tsx';
import { Snapping } from './dragging/Snapping.tsx';
import { FlowHandles } from './flows/FlowHandles.tsx';
import { FlowPreview } from './flows/FlowPreview.tsx';
import { NewText } from './shapes/NewText.tsx';
import { KeepCentre } from './view/KeepCentre.tsx';
import { LostChip } from './view/LostChip.tsx';
import { Minimap } from './view/Minimap.tsx';
import { Zoom } from './view/Zoom.tsx';

/** What lies on the drawing besides its shapes and flows; apart, because the canvas is rendered in every frame of a drag. */
export const OnDrawing = memo(function OnDrawing() {
  return (
    <>
      <Snapping />
      <FlowPreview />
      <FlowHandles />
      <Guides />
      <KeepCentre />
      <LostChip />
      <DeletedChip />
      <NewText />
      <Minimap />
      <Zoom />
    </>
  );
});
