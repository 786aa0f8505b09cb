import { DropZone, FileTrigger } from 'react-aria-components';
import { logoAddress } from '#core/report/logo.ts';
import { reportExport } from '#core/strings/report-export.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LogoField.module.css';
import type { LogoChoice } from './use-logo.ts';

const words = reportExport.logo;
const TYPES = ['image/png', 'image/jpeg'];

/** What stands on the cover: chosen as a file, or dropped here. */
export function LogoField({ logo, fault, choose, remove }: LogoChoice) {
  return (
    <DropZone
      className={styles.zone!}
      aria-label={words.label}
      getDropOperation={(types) => (TYPES.some((type) => types.has(type)) ? 'copy' : 'cancel')}
      onDrop={({ items }) => {
        const item = items.find(({ kind }) => kind === 'file');
        if (item?.kind === 'file') void item.getFile().then(choose);
      }}
    >
      <span className={styles.label}>{words.label}</span>
      {logo && <img className={styles.logo} src={logoAddress(logo)} alt={words.alt} />}
      <span className={styles.row}>
        <FileTrigger
          acceptedFileTypes={TYPES}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) choose(file);
          }}
        >
          <Button>{logo ? words.another : words.choose}</Button>
        </FileTrigger>
        {logo && (
          <Button look="quiet" onPress={remove}>
            {words.remove}
          </Button>
        )}
      </span>
      {fault !== null && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
      <span className={styles.hint}>{words.hint}</span>
    </DropZone>
  );
}
