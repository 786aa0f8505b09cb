import { memo } from 'react';
import { Find } from '../find/Find.tsx';
import { ArrangeNotice } from '../layout/ArrangeNotice.tsx';
import { PickMenu } from './adding/PickMenu.tsx';
import { Breadcrumb } from './diagrams/Breadcrumb.tsx';
import { DiagramTabs } from './diagrams/DiagramTabs.tsx';
import { ConnectMenu } from './flows/ConnectMenu.tsx';
import { LayerLegend } from './layers/LayerLegend.tsx';
import { ReviewChip } from './ReviewChip.tsx';
import { ToolHint } from './ToolHint.tsx';

/** What stands around the drawing. */
export const AroundDrawing = memo(function AroundDrawing() {
  return (
    <>
      <ToolHint />
      <DiagramTabs />
      <Breadcrumb />
      <ConnectMenu />
      <PickMenu />
      <Find />
      <ReviewChip />
      <LayerLegend />
      <ArrangeNotice />
    </>
  );
});
