import { codeOf, partsOfName } from '#core/formats/hidden-characters.ts';
import { strings } from '#core/strings/index.ts';
import styles from './SeenName.module.css';

/** A name in which every character is seen: what would not be is marked with its code, which is no part of the name. */
export function SeenName({ children: name }: { readonly children: string }) {
  return partsOfName(name).map(({ text, isHidden }, index) => {
    if (!isHidden) return text;
    const code = codeOf(text);
    return (
      <bdi key={index} className={styles.mark} title={strings.hidden.mark(code)} data-code={code.slice('U+'.length)}>
        {text}
      </bdi>
    );
  });
}
