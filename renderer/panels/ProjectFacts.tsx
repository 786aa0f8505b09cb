import { setProject } from '#core/commands/describe.ts';
import { LIMITS } from '#core/model/limits.ts';
import { LIFE_CYCLE_STAGES, PAGE_SIZES, type ProjectFacts as Facts } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { useDocument } from '../state/document.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { DateField } from '../ui/DateField.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { edit } from '../state/edit.ts';
import styles from './Inspector.module.css';
import { Section } from './Section.tsx';

const words = strings.panels.project;

const HINTS = [
  ['tool.quickAdd', words.hints.add],
  ['tool.flow', words.hints.connect],
  ['tool.boundary', words.hints.boundary],
  ['edit.rename', words.hints.rename],
] as const;
const STAGES = (['none', ...LIFE_CYCLE_STAGES] as const).map((id) => ({ id, label: words.stages[id] }));
const SIZES = PAGE_SIZES.map((id) => ({ id, label: words.pageSizes[id] }));

/** What is said of the project as a whole, and how to go on. */
export function ProjectFacts() {
  const keyOf = useKeyOf();
  const project = useDocument((open) => open.model.project.get(open.projectId));
  const purpose = useCommittedText(project?.description ?? '', (text) =>
    edit((model) => setProject(model, { description: text })),
  );
  return (
    <>
      <h2 className={styles.title}>{project?.name}</h2>
      <div className={styles.hintsBox}>
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
      <Section title={words.system}>
        <TextField
          label={words.purpose}
          placeholder={words.purposePlaceholder}
          maxLength={LIMITS.text}
          multiline
          {...purpose}
        />
        <Fact fact="users" placeholder={words.usersPlaceholder} multiline />
        <Fact fact="dataClasses" placeholder={words.dataClassesPlaceholder} multiline />
        <Select
          label={words.stage}
          choices={STAGES}
          value={project?.stage ?? 'none'}
          onChange={(stage) => edit((model) => setProject(model, { stage: stage === 'none' ? '' : stage }))}
        />
        <Fact fact="trainedBy" />
        <Fact fact="runBy" />
        <Fact fact="scope" placeholder={words.scopePlaceholder} multiline />
        <Fact fact="assumptions" placeholder={words.assumptionsPlaceholder} multiline />
      </Section>
      <Section title={words.assessment}>
        <Fact fact="owner" />
        <Fact fact="author" />
        <Fact fact="reviewer" />
        <ValidUntil />
        <Fact fact="classification" placeholder={words.classificationPlaceholder} />
        <Select
          label={words.pageSize}
          choices={SIZES}
          value={project?.pageSize ?? 'A4'}
          onChange={(pageSize) => edit((model) => setProject(model, { pageSize: pageSize === 'A4' ? '' : pageSize }))}
        />
      </Section>
    </>
  );
}

interface FactProps {
  readonly fact: Exclude<keyof Facts, 'stage' | 'validUntil' | 'pageSize'>;
  readonly placeholder?: string;
  /** Of more than one line, and as long as a text may be. */
  readonly multiline?: boolean;
}

/** One fact in words. */
function Fact({ fact, placeholder = '', multiline = false }: FactProps) {
  const held = useDocument((open) => open.model.project.get(open.projectId)?.[fact] ?? '');
  const field = useCommittedText(held, (text) => edit((model) => setProject(model, { [fact]: text.trim() })));
  return (
    <TextField
      label={words[fact]}
      placeholder={placeholder}
      maxLength={multiline ? LIMITS.text : LIMITS.name}
      multiline={multiline}
      {...field}
    />
  );
}

function ValidUntil() {
  const held = useDocument((open) => open.model.project.get(open.projectId)?.validUntil ?? '');
  const field = useCommittedText(held, (validUntil) => edit((model) => setProject(model, { validUntil })));
  return <DateField label={words.validUntil} {...field} />;
}
