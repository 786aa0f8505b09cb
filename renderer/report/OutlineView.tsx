import { memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Block, Cell, CellBlock, Cover, Inline, Mark, Masthead, Table, Text } from '#core/report/outline.ts';
import { markSvg } from '#core/report/shapes/html.ts';
import styles from './ReportPreview.module.css';

/** How many blocks are put on the page at a time: what is seen first of the report. */
const AT_ONCE = 10;

/**
 * An outline as elements of the page; texts and pictures of a project are never markup of ours. What a reader sees first
 * stands first: the rest follows a little at a time, so that the window answers in between.
 */
export const OutlineView = memo(function OutlineView({ blocks }: { readonly blocks: readonly Block[] }) {
  const parts = useMemo(() => inParts(blocks), [blocks]);
  const shown = useGrowing(parts);
  return parts.slice(0, shown).map((part, index) => <PartView key={index} part={part} all={blocks} />);
});

function inParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  return Array.from({ length: Math.ceil(blocks.length / AT_ONCE) }, (_, index) =>
    blocks.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}

/** One part more whenever the window has nothing better to do; all that were shown stay until there are others. */
function useGrowing(parts: readonly unknown[]): number {
  const [shown, setShown] = useState(1);
  const isWhole = shown >= parts.length;
  useEffect(() => {
    if (isWhole) return;
    const next = requestIdleCallback(() => setShown(shown + 1), { timeout: 200 });
    return () => cancelIdleCallback(next);
  }, [shown, isWhole]);
  return shown;
}

const PartView = memo(function PartView({
  part,
  all,
}: {
  readonly part: readonly Block[];
  readonly all: readonly Block[];
}) {
  return part.map((block, index) => <BlockView key={index} block={block} all={all} />);
});

function BlockView({ block, all }: { readonly block: Block; readonly all: readonly Block[] }) {
  switch (block.kind) {
    case 'cover':
      return (
        <HeaderView head={block}>
          <p className={styles.lead}>{block.lead}</p>
          <BlockView block={block.facts} all={all} />
        </HeaderView>
      );
    case 'masthead':
      return (
        <HeaderView head={block}>
          <p className={styles.quiet}>{block.line}</p>
        </HeaderView>
      );
    case 'contents':
      return (
        <ol>{all.map((one, index) => one.kind === 'heading' && one.level === 1 && <li key={index}>{one.text}</li>)}</ol>
      );
    case 'heading': {
      const Level = `h${block.level + 1}` as 'h2' | 'h3' | 'h4';
      return (
        <Level>
          {block.eyebrow !== undefined && <span className={styles.eyebrow}>{block.eyebrow} </span>}
          {block.text}
        </Level>
      );
    }
    case 'table':
      return <TableView table={block} />;
    case 'keyValues':
      return (
        <dl>
          {block.rows.map(({ key, value }, index) => (
            <div key={index}>
              <dt>{key}</dt>
              <dd>
                <TextView text={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'tally':
      return (
        <ul className={styles.tally}>
          {block.items.map(({ mark, figure, label }) => (
            <li key={label}>
              <MarkView mark={mark} /> <strong>{figure}</strong> {label}
            </li>
          ))}
        </ul>
      );
    case 'figure':
      return (
        <figure>
          <img
            src={pictureAddress(block.svg)}
            alt={block.alt}
            width={block.width}
            height={block.height}
            loading="lazy"
            decoding="async"
          />
          {block.caption !== '' && <figcaption>{block.caption}</figcaption>}
        </figure>
      );
    case 'note':
      return (
        <p className={styles.note}>
          <TextView text={block.text} />
        </p>
      );
    case 'pageBreak':
      return <hr />;
    case 'paragraph':
    case 'list':
    case 'level':
      return <CellBlockView block={block} />;
  }
}

function HeaderView({ head, children }: { readonly head: Cover | Masthead; readonly children: ReactNode }) {
  const { eyebrow, title, logo } = head;
  return (
    <header className={styles.cover}>
      {logo && (
        <img className={styles.logo} src={logo.address} alt={logo.alt} width={logo.width} height={logo.height} />
      )}
      <p className={styles.eyebrow}>{eyebrow}</p>
      <p className={styles.coverTitle}>{title}</p>
      {children}
    </header>
  );
}

function TableView({ table: { label, columns, rows } }: { readonly table: Table }) {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table aria-label={label}>
      <colgroup>
        {columns.map(({ share }, index) => (
          <col key={index} style={{ width: `${(share / all) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading }, index) => (
            <th key={index} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>
                <CellView cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellView({ cell }: { readonly cell: Cell }) {
  return cell.map((block, index) => <CellBlockView key={index} block={block} />);
}

function CellBlockView({ block }: { readonly block: CellBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={block.tone && styles[block.tone]}>
          <TextView text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <TextView text={item} />
            </li>
          ))}
        </ul>
      );
    case 'level':
      return (
        <p className={styles.level}>
          <MarkView mark={block.mark} /> <TextView text={block.text} />
        </p>
      );
  }
}

function TextView({ text }: { readonly text: Text }) {
  return typeof text === 'string' ? text : text.map((run, index) => <RunView key={index} run={run} />);
}

/** Links lead nowhere here: what is read is the report, and its addresses open from the file. */
function RunView({ run }: { readonly run: Inline }) {
  if (typeof run === 'string') return run;
  if (run.kind === 'strong') return <strong>{run.text}</strong>;
  if (run.kind === 'emphasis') return <em>{run.text}</em>;
  return <span className={styles.reference}>{run.text}</span>;
}

function MarkView({ mark }: { readonly mark: Mark }) {
  return <img className={styles.mark} alt="" width={14} height={14} src={pictureAddress(markSvg(mark))} />;
}

/** A picture is loaded as an image, never as markup. */
function pictureAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
