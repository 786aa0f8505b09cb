import { setProject } from '#core/commands/describe.ts';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { edit } from '../state/edit.ts';
import styles from './TitleBar.module.css';

/** The name of the project, changed where it stands; it cannot be left empty. */
export function ProjectName() {
  const held = useDocument((open) => open.model.project.get(open.projectId)?.name ?? '');
  const { value, onChange, onBlur } = useCommittedText(held, (text) => {
    const name = text.trim();
    if (name) edit((model) => setProject(model, { name }));
  });
  return (
    <input
      className={styles.name}
      aria-label={strings.panels.project.name}
      maxLength={LIMITS.projectName}
      dir="auto"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
