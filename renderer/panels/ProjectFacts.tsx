import { setProject } from '#core/commands/describe.ts';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { Keys } from '../ui/Keys.tsx';
import { TextField } from '../ui/TextField.tsx';
import { keyOf } from './command.ts';
import { edit } from './edit.ts';
import styles from './Inspector.module.css';

const words = strings.panels.project;

const HINTS = [
  ['tool.palette', words.hints.add],
  ['tool.flow', words.hints.connect],
  ['tool.boundary', words.hints.boundary],
  ['edit.rename', words.hints.rename],
] as const;

/** What is said of the project as a whole, and how to go on. */
export function ProjectFacts() {
  const project = useDocument((open) => open.model.project.get(open.projectId));
  const description = useCommittedText(project?.description ?? '', (text) =>
    edit((model) => setProject(model, { description: text })),
  );
  return (
    <>
      <h2 className={styles.title}>{project?.name}</h2>
      <TextField
        label={strings.panels.inspector.description}
        placeholder={words.purposePlaceholder}
        maxLength={LIMITS.text}
        multiline
        {...description}
      />
      <div className={styles.section}>
        <p className={styles.note}>{words.hintsTitle}</p>
        <dl className={styles.hints}>
          {HINTS.map(([command, hint]) => (
            <div key={command}>
              <dt>
                <Keys>{keyOf(command)}</Keys>
              </dt>
              <dd>{hint}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
