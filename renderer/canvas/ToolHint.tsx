import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { setTool, type Tool, useEditor } from '../state/editor.ts';
import styles from './on-top.module.css';

const words = strings.canvas.toolHints;

/** What the chosen tool waits for, at the top of the canvas; nothing while selecting. */
export function ToolHint() {
  const tool = useEditor((editor) => editor.tool);
  const locked = useEditor((editor) => editor.toolLocked);
  const hint = hintFor(tool);
  return (
    hint && (
      <p className={styles.toolHint}>
        {hint}
        {locked && <small>{words.locked}</small>}
        <button type="button" onClick={() => setTool({ kind: 'select' })}>
          {words.leave}
        </button>
      </p>
    )
  );
}

function hintFor(tool: Tool): string | null {
  switch (tool.kind) {
    case 'select':
      return null;
    case 'place':
      return words.place(theCatalogue().types.find(({ id }) => id === tool.type)?.label ?? '');
    case 'flow':
    case 'boundary':
    case 'hand':
      return words[tool.kind];
    case 'text':
      return strings.textBlocks.hint;
  }
}
