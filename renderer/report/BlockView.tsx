import type { ReactNode } from 'react';
import type { Block, Cover, Masthead, Table } from '#core/report/outline.ts';
import { CellBlockView } from './CellBlockView.tsx';
import styles from './ReportPreview.module.css';
import { MarkView, pictureAddress, TextView } from './TextView.tsx';

interface Props {
  readonly block: Block;
  /** All blocks of the outline, for its contents. */
  readonly all: readonly Block[];
}

/** One block of an outline. */
export function BlockView({ block, all }: Props) {
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
                {cell.map((block, place) => (
                  <CellBlockView key={place} block={block} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
