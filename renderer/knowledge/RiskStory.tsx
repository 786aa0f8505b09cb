import type { Risk } from '#core/knowledge/catalogue.ts';
import { strings } from '#core/strings/index.ts';
import styles from './Reading.module.css';

const words = strings.knowledge.risk;
const PARTS = ['threatAgents', 'vectors', 'weaknesses', 'impacts'] as const;

/** Who brings a risk about, how, what lets it happen, and what it leads to. */
export function RiskStory({ risk, level }: { risk: Risk; level: 3 | 5 }) {
  const Heading = `h${level}` as const;
  return PARTS.map((part) => (
    <section key={part}>
      <Heading className={level === 5 ? styles.heading : undefined}>{words[part]}</Heading>
      <ul className={styles.points}>
        {risk[part].map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  ));
}
