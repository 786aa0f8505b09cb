import { useMemo } from 'react';
import { isFlowEnd } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import type { Picking } from '../adding/picking.ts';
import { PickList } from '../adding/PickMenu.tsx';
import { focusHome } from '../focus.ts';
import { drawFlow, endUnder } from './connecting.ts';
import { endPicks } from './end-picks.ts';
import { previewFlow } from './preview.ts';

const words = strings.canvas.connect;

/**
 * Leads a flow without a drag: type to find the other end, arrows to choose, Enter to connect, or click it on the
 * drawing; Escape leaves.
 */
export function ConnectMenu() {
  const from = useEditor((editor) => editor.connectingFrom);
  return from === null ? null : <Targets key={from} from={from} />;
}

function Targets({ from }: { from: ElementId }) {
  const source = useDocument(({ model }) => model.element.get(from));
  const model = useDocument((open) => open.model);
  const picking = useMemo(
    (): Picking => ({
      title: words.title(model.element.get(from)?.name ?? ''),
      search: words.search,
      picks: endPicks(model, from),
      onPick: (id) => drawFlow(from, id as ElementId),
      pickAt: (clientX, clientY) => {
        const under = endUnder(clientX, clientY);
        return under === from ? null : under;
      },
      onLookAt: (id) => previewFlow(id === null ? null : { from, to: id as ElementId }),
    }),
    [model, from],
  );
  return isFlowEnd(source) ? <PickList picking={picking} onLeave={leave} /> : null;
}

function leave(): void {
  previewFlow(null);
  useEditor.setState({ connectingFrom: null });
  focusHome();
}
