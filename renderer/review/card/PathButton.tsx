import { type ReactNode, useEffect } from 'react';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { lookAt } from '../../panels/go-to.ts';
import { useEditor } from '../../state/editor.ts';

interface Props {
  readonly path: readonly ElementId[];
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Under the pointer or with the focus it shows a path of the drawing alone; pressed it brings that into view. */
export function PathButton({ path, className, children }: Props) {
  useEffect(() => () => hide(path), [path]);
  return (
    <button
      type="button"
      className={className}
      aria-description={strings.review.finding.showPath}
      onPointerEnter={() => show(path)}
      onPointerLeave={() => hide(path)}
      onFocus={() => show(path)}
      onBlur={() => hide(path)}
      onClick={() => {
        show(path);
        lookAt(path);
      }}
    >
      {children}
    </button>
  );
}

function show(path: readonly ElementId[]): void {
  useEditor.setState({ previewed: path });
}

function hide(path: readonly ElementId[]): void {
  if (useEditor.getState().previewed === path) useEditor.setState({ previewed: null });
}
