import { useMemo } from 'react';
import { catalogueNews } from '#core/packs/news.ts';
import { packs as words } from '#core/strings/packs.ts';
import { takeNote, useDocument } from '../../state/document.ts';
import { read } from '../../state/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../Note.tsx';
import { FindingChanges } from './FindingChanges.tsx';

/** What a person must know of the catalogue to read the findings: packs that cannot be used, and another version. */
export function CatalogueNotes() {
  const troubles = useDocument((open) => open.troubles);
  return (
    <>
      {troubles.map(({ id, version }) => (
        <Note key={id}>
          <p>{words.trouble(id, version)}</p>
          <p>
            <Button look="quiet" onPress={() => read({ kind: 'packs' })}>
              {words.see}
            </Button>
          </p>
        </Note>
      ))}
      <News />
    </>
  );
}

/** What another version of the catalogue changed, until somebody has seen it. */
function News() {
  const model = useDocument((open) => open.model);
  const catalogue = useDocument((open) => open.catalogue);
  const assessment = useDocument((open) => open.assessment);
  const findings = useMemo(() => assessment.findings.map(({ finding }) => finding), [assessment]);
  const news = useMemo(() => catalogueNews(model, catalogue, findings), [model, catalogue, findings]);
  if (news === null) return null;
  return (
    <Note>
      <p>{words.news(news.from, news.to)}</p>
      {news.drawingChanged && <p>{words.drawingChanged}</p>}
      <FindingChanges changes={news.differences} catalogues={[catalogue]} />
      <p>
        <Button onPress={takeNote}>{words.seen}</Button>
      </p>
    </Note>
  );
}
