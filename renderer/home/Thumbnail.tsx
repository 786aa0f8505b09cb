import { GLANCE_SIZE } from '#core/overview/glance.ts';
import styles from './Home.module.css';

/** A project's drawing, small; an empty place while nobody has looked. The picture is loaded as an image, never as markup. */
export function Thumbnail({ picture }: { readonly picture: string | undefined }) {
  return (
    <span className={styles.thumbnail}>
      {picture !== undefined && (
        <img alt="" {...GLANCE_SIZE} draggable={false} src={`data:image/svg+xml,${encodeURIComponent(picture)}`} />
      )}
    </span>
  );
}
