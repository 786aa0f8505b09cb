import type { PreventionStrategy } from '#core/knowledge/catalogue.ts';
import { hasCounterparts } from '#core/knowledge/evidence.ts';
import type { ComponentTypeId, RiskId } from '#core/model/ids.ts';
import { originOf } from '#core/packs/join.ts';
import { packs as packWords } from '#core/strings/packs.ts';
import { strings } from '#core/strings/index.ts';
import { riskOf } from '../review/risks.ts';
import { theCatalogue } from '../state/document.ts';
import { LinkOut } from '../ui/LinkOut.tsx';
import { Counterparts } from './Counterparts.tsx';
import { Incidents } from './Incidents.tsx';
import { Head, Part } from './Page.tsx';
import styles from './Page.module.css';
import { References } from './References.tsx';
import { RiskStory } from './RiskStory.tsx';

const words = strings.knowledge;

/** Everything the catalogue has on one of the ten risks. */
export function RiskPage({ id }: { id: RiskId }) {
  const risk = riskOf(id);
  const pack = originOf(theCatalogue(), id);
  return (
    <>
      <Head
        eyebrow={[risk.id, ...(pack ? [packWords.origin(pack.name, pack.version)] : [])].join(' · ')}
        title={risk.title}
        lead={risk.meaning}
      />
      <Part title={words.risk.whyItMatters}>
        <p>{risk.whyItMatters}</p>
      </Part>
      <div className={styles.pairs}>
        <RiskStory risk={risk} level={3} />
      </div>
      {risk.scenarios.length > 0 && (
        <Part title={words.risk.scenarios}>
          <ul className={styles.entries}>
            {risk.scenarios.map(({ title, text }) => (
              <li key={title}>
                <p className={styles.name}>{title}</p>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.incidents.title}>
        <Incidents risk={id} />
      </Part>
      <Part title={pack === null ? words.risk.strategies : words.risk.strategiesOfPack}>
        <Strategies of={risk.strategies} />
      </Part>
      {risk.controls.length > 0 && (
        <Part title={words.risk.controls}>
          <p className={styles.soft}>{words.risk.controlsIntro}</p>
          <Strategies of={risk.controls} />
        </Part>
      )}
      {(pack === null || hasCounterparts(theCatalogue(), id)) && (
        <Part title={words.crosswalk.title}>
          <Counterparts risk={id} level={4} />
        </Part>
      )}
      {risk.readings.length > 0 && (
        <Part title={words.risk.readings}>
          <ul className={styles.points}>
            {risk.readings.map((reading) => (
              <li key={reading}>{reading}</li>
            ))}
          </ul>
        </Part>
      )}
      {risk.references.length > 0 && (
        <Part title={words.risk.references}>
          <References of={risk.references} />
        </Part>
      )}
      <p className={styles.soft}>{words.risk.source + risk.source}</p>
    </>
  );
}

function Strategies({ of }: { of: readonly PreventionStrategy[] }) {
  return (
    <ul className={styles.entries}>
      {of.map((strategy) => (
        <Strategy key={strategy.id} strategy={strategy} />
      ))}
    </ul>
  );
}

function Strategy({ strategy }: { strategy: PreventionStrategy }) {
  const { name, kind, role, phase, effort, action, concretely, check } = strategy;
  const who = theCatalogue().guides.find(({ id }) => id === role)?.label ?? role;
  return (
    <li className={styles.entry}>
      <p className={styles.name}>{name}</p>
      <p className={styles.soft}>
        {`${words.strategy.kind[kind]}. ${words.strategy.who(who, words.strategy.phase[phase], words.strategy.effort[effort])}`}
        {strategy.origin !== 'owasp' && (
          <>
            {'. '}
            {words.strategy.origin[strategy.origin]}:{' '}
            <LinkOut url={strategy.source.url}>{strategy.source.title}</LinkOut>
          </>
        )}
      </p>
      <p>{action}</p>
      <ul className={styles.points}>
        {concretely.map(({ at, text }) => (
          <li key={text}>
            <span className={styles.soft}>{at.map(typeName).join(', ')}: </span>
            {text}
          </li>
        ))}
      </ul>
      <p>
        <span className={styles.soft}>{words.risk.check}</span>
        {check}
      </p>
    </li>
  );
}

function typeName(type: ComponentTypeId): string {
  return theCatalogue().types.find(({ id }) => id === type)?.label ?? type;
}
