import { type ReactNode, useEffect, useRef } from 'react';
import { originOf } from '#core/packs/join.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { type KnowledgePage, read, returnFocus, stopReading } from '../state/reading.ts';
import { FullScreen } from '../ui/FullScreen.tsx';
import { rovingFocus } from '../ui/roving-focus.ts';
import { GlossaryPage } from './GlossaryPage.tsx';
import { GuidancePage } from './GuidancePage.tsx';
import { GuidePage } from './GuidePage.tsx';
import styles from './KnowledgeScreen.module.css';
import { PacksPage } from './PacksPage.tsx';
import { RelatedPage } from './RelatedPage.tsx';
import { RiskPage } from './RiskPage.tsx';
import { SourcesPage } from './SourcesPage.tsx';

const words = strings.knowledge;

/** What the workbench knows, page by page, over whatever a person was at; Escape leads back there. */
export function KnowledgeScreen({ page }: { page: KnowledgePage }) {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    screen.current?.querySelector<HTMLElement>('[aria-current="page"]')?.focus();
    return returnFocus;
  }, []);
  return (
    <FullScreen ref={screen} title={words.title} back={words.close} onBack={stopReading}>
      <Pages open={page} />
      {/* A page that is turned to begins at its top, and can be scrolled by keyboard. */}
      <main key={nameOf(page)} className={styles.page} tabIndex={0} aria-label={titleOf(page)} data-selectable>
        <article className={styles.text}>{contentOf(page)}</article>
      </main>
    </FullScreen>
  );
}

function Pages({ open }: { open: KnowledgePage }) {
  const { risks, guides } = theCatalogue();
  const more = ['guidance', 'glossary', 'related', 'sources', 'packs'] as const;
  const [own, ofPacks] = [true, false].map((wanted) =>
    risks
      .filter(({ id }) => (originOf(theCatalogue(), id) === null) === wanted)
      .map(({ id }): KnowledgePage => ({ kind: 'risk', id })),
  );
  return (
    <nav ref={rovingFocus} className={styles.pages} aria-label={words.pages}>
      <Group title={words.groups.risks} pages={own ?? []} open={open} />
      {ofPacks && ofPacks.length > 0 && <Group title={words.groups.packs} pages={ofPacks} open={open} />}
      <Group title={words.groups.roles} pages={guides.map(({ id }) => ({ kind: 'guide', id }))} open={open} />
      <Group title={words.groups.more} pages={more.map((kind) => ({ kind }))} open={open} />
    </nav>
  );
}

function Group({ title, pages, open }: { title: string; pages: readonly KnowledgePage[]; open: KnowledgePage }) {
  return (
    <section>
      <h2 className={styles.groupTitle}>{title}</h2>
      <ul>
        {pages.map((page) => (
          <li key={nameOf(page)}>
            <button
              type="button"
              className={styles.link}
              data-roving={nameOf(page)}
              aria-current={nameOf(page) === nameOf(open) ? 'page' : undefined}
              onClick={() => read(page)}
            >
              {titleOf(page)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tells pages apart. */
function nameOf(page: KnowledgePage): string {
  return 'id' in page ? page.id : page.kind;
}

function titleOf(page: KnowledgePage): string {
  const { risks, guides } = theCatalogue();
  switch (page.kind) {
    case 'risk':
      return `${page.id} ${risks.find(({ id }) => id === page.id)?.title ?? ''}`;
    case 'guide':
      return guides.find(({ id }) => id === page.id)?.label ?? '';
    default:
      return words[page.kind];
  }
}

function contentOf(page: KnowledgePage): ReactNode {
  switch (page.kind) {
    case 'risk':
      return <RiskPage id={page.id} />;
    case 'guide':
      return <GuidePage id={page.id} />;
    case 'guidance':
      return <GuidancePage />;
    case 'glossary':
      return <GlossaryPage />;
    case 'related':
      return <RelatedPage />;
    case 'sources':
      return <SourcesPage />;
    case 'packs':
      return <PacksPage />;
  }
}
