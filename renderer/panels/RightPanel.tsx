import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { strings } from '#core/strings/index.ts';
import { AssessmentPanel } from '../review/assessment/AssessmentPanel.tsx';
import { FindingsPanel } from '../review/findings/FindingsPanel.tsx';
import { useDocument } from '../state/document.ts';
import { type PanelTab, useEditor } from '../state/editor.ts';
import { Inspector } from './Inspector.tsx';
import styles from './RightPanel.module.css';

const words = strings.panels.right;

const TABS = [
  { id: 'component', Body: Inspector },
  { id: 'findings', Body: FindingsPanel },
  { id: 'assessment', Body: AssessmentPanel },
] as const satisfies readonly { id: PanelTab; Body: unknown }[];

/** What is selected, what was found, and what it adds up to. */
export function RightPanel() {
  const tab = useEditor((editor) => editor.tab);
  return (
    <aside className={styles.panel} aria-label={words.label} data-region>
      <Tabs
        className={styles.tabbed!}
        selectedKey={tab}
        onSelectionChange={(id) => useEditor.setState({ tab: id as PanelTab })}
      >
        <TabList className={styles.tabs!} aria-label={words.label}>
          {TABS.map(({ id }) => (
            <Tab key={id} id={id} className={styles.tab!}>
              <span className={styles.title} data-title={words[id]}>
                {words[id]}
              </span>
              {id === 'findings' && <Count />}
            </Tab>
          ))}
        </TabList>
        {TABS.map(({ id, Body }) => (
          <TabPanel key={id} id={id} className={styles.body!}>
            <Body />
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}

/** How many findings count. */
function Count() {
  const count = useDocument(({ assessment: { counts } }) => Object.values(counts.byBand).reduce((a, b) => a + b, 0));
  return count > 0 ? ` ${count}` : null;
}
