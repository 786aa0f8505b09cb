import { setProject } from '#core/commands/describe.ts';
import { LIMITS } from '#core/model/limits.ts';
import { PAGE_SIZES } from '#core/model/project.ts';
import {
  choosableSections,
  guideOf,
  type ProfileId,
  profilesOf,
  type SectionId,
  sectionsOf,
} from '#core/report/profiles.ts';
import { SHAPES } from '#core/report/shapes/shape.ts';
import type { WantedReport } from '#core/report/wanted.ts';
import { strings } from '#core/strings/index.ts';
import { reportExport as words } from '#core/strings/report-export.ts';
import { reportSections } from '#core/strings/report-sections.ts';
import { edit } from '../state/edit.ts';
import { useDocument } from '../state/document.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ReportDialog.module.css';

const FILES = SHAPES.map((id) => ({ id, label: words.shapes[id] }));
const PAPERS = PAGE_SIZES.map((id) => ({ id, label: strings.panels.project.pageSizes[id] }));

interface Props {
  readonly wanted: WantedReport;
  readonly onChange: (wanted: WantedReport) => void;
}

/** For whom the report is, what is in it, and what it looks like from outside. */
export function ReportOptions({ wanted, onChange }: Props) {
  const guides = useDocument(({ catalogue }) => catalogue.guides);
  const { choice, shape } = wanted;
  const profiles = profilesOf(guides).map((id) => ({
    id,
    label: reportSections.profile(id, guideOf(id, guides)?.label),
  }));
  const about = guideOf(choice.profile, guides)
    ? words.about.role
    : words.about[choice.profile as keyof typeof words.about];
  const isText = shape === 'csv' || shape === 'json';
  return (
    <>
      <Select
        label={words.profile}
        choices={profiles}
        value={choice.profile}
        onChange={(profile: ProfileId) => onChange({ ...wanted, choice: { profile } })}
        autoFocus
      />
      <p className={styles.note}>{about}</p>
      <Select
        label={words.shape}
        choices={FILES}
        value={shape}
        onChange={(chosen) => onChange({ ...wanted, shape: chosen })}
      />
      {isText ? <p className={styles.note}>{words.registerOnly}</p> : <Sections wanted={wanted} onChange={onChange} />}
      <Marking />
      {shape === 'pdf' && <Paper />}
    </>
  );
}

/** The sections in their fixed order, each to be left out or taken in. */
function Sections({ wanted, onChange }: Props) {
  const guides = useDocument(({ catalogue }) => catalogue.guides);
  const { profile, sections } = wanted.choice;
  const chosen = sections ?? sectionsOf(profile, guides);
  const turn = (section: SectionId, isOn: boolean): void => {
    const next = choosableSections(profile).filter((one) => (one === section ? isOn : chosen.includes(one)));
    if (next.length > 0) onChange({ ...wanted, choice: { profile, sections: next } });
  };
  return (
    <fieldset className={styles.sections}>
      <legend>{words.sections}</legend>
      {choosableSections(profile).map((section) => (
        <Switch key={section} isSelected={chosen.includes(section)} onChange={(isOn) => turn(section, isOn)}>
          {reportSections.titles[section]}
        </Switch>
      ))}
      {sections !== undefined && (
        <Button look="quiet" onPress={() => onChange({ ...wanted, choice: { profile } })}>
          {words.asProfile}
        </Button>
      )}
    </fieldset>
  );
}

function Marking() {
  const project = useDocument((open) => open.model.project.get(open.projectId));
  const field = useCommittedText(project?.classification ?? '', (classification) =>
    edit((model) => setProject(model, { classification })),
  );
  return <TextField label={words.marking} placeholder={words.markingPlaceholder} maxLength={LIMITS.name} {...field} />;
}

function Paper() {
  const size = useDocument((open) => open.model.project.get(open.projectId)?.pageSize ?? 'A4');
  return (
    <Select
      label={words.paper}
      choices={PAPERS}
      value={size}
      onChange={(pageSize) => edit((model) => setProject(model, { pageSize }))}
    />
  );
}
