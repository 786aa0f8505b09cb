import { type ElementId, findingKey, type FindingKey, OWN_RISK, ownFindingKey } from '../../model/ids.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Decision } from '../../model/project.ts';
import { handMadeCause } from '../../risks/finding.ts';
import { cutText } from '../clean-text.ts';
import type { ImportedThreat, ImportKey } from './import.ts';

/**
 * A decision for each threat, by its key. A threat that names one of the ten risks becomes that risk by
 * hand; all others, and a second one of the same risk on the same element, become findings of
 * somebody's own.
 */
export function decisionsOf(
  threats: readonly ImportedThreat[],
  element: (key: ImportKey) => ElementId,
  idOf: (key: ImportKey) => string,
): ReadonlyMap<ImportKey, Decision> {
  const taken = new Set<FindingKey>();
  return new Map(
    threats.map((threat) => {
      const on = element(threat.on);
      const listed = threat.risk === null ? null : findingKey(threat.risk, on);
      const asRisk = listed !== null && !taken.has(listed);
      const finding = asRisk ? listed : ownFindingKey(idOf(threat.key));
      taken.add(finding);
      const { title, description, severity, mitigated, source, treatment, reason } = threat;
      return [
        threat.key,
        {
          finding,
          risk: asRisk ? threat.risk! : OWN_RISK,
          element: on,
          treatment,
          reason,
          owner: '',
          due: null,
          basis: asRisk && treatment !== 'undecided' ? [handMadeCause(finding)] : [],
          byHand: asRisk ? cutText([title, description].filter((part) => part !== '').join(': '), LIMITS.text) : null,
          own: asRisk ? null : { title, description, severity, mitigated, source },
        },
      ];
    }),
  );
}
