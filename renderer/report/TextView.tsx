import type { Inline, Mark, Text } from '#core/report/outline.ts';
import { markSvg } from '#core/report/shapes/html.ts';
import styles from './ReportPreview.module.css';

/** A text of the report with what is emphasised in it. */
export function TextView({ text }: { readonly text: Text }) {
  return typeof text === 'string' ? text : text.map((run, index) => <RunView key={index} run={run} />);
}

/** Links lead nowhere here: what is read is the report, and its addresses open from the file. */
function RunView({ run }: { readonly run: Inline }) {
  if (typeof run === 'string') return run;
  if (run.kind === 'strong') return <strong>{run.text}</strong>;
  if (run.kind === 'emphasis') return <em>{run.text}</em>;
  return <span className={styles.reference}>{run.text}</span>;
}

/** The shape of a level, beside the words that tell it. */
export function MarkView({ mark }: { readonly mark: Mark }) {
  return <img className={styles.mark} alt="" width={14} height={14} src={pictureAddress(markSvg(mark))} />;
}

/** A picture is loaded as an image, never as markup. */
export function pictureAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
