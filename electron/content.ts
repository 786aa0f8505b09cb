import componentTypes from '#content/component-types.json' with { type: 'json' };
import bimlRisks from '#content/crosswalk/biml-78.json' with { type: 'json' };
import cwe from '#content/crosswalk/cwe.json' with { type: 'json' };
import enisa from '#content/crosswalk/enisa.json' with { type: 'json' };
import atlasMitigations from '#content/crosswalk/mitre-atlas-mitigations.json' with { type: 'json' };
import atlasTechniques from '#content/crosswalk/mitre-atlas-techniques.json' with { type: 'json' };
import nistAttacks from '#content/crosswalk/nist-ai-100-2.json' with { type: 'json' };
import nistRmf from '#content/crosswalk/nist-ai-rmf.json' with { type: 'json' };
import exchangeControls from '#content/crosswalk/owasp-ai-exchange-controls.json' with { type: 'json' };
import exchangeThreats from '#content/crosswalk/owasp-ai-exchange-threats.json' with { type: 'json' };
import testingGuide from '#content/crosswalk/owasp-ai-testing-guide.json' with { type: 'json' };
import llm2025 from '#content/crosswalk/owasp-llm-2025.json' with { type: 'json' };
import llm2026 from '#content/crosswalk/owasp-llm-2026.json' with { type: 'json' };
import dataKinds from '#content/data-kinds.json' with { type: 'json' };
import glossary from '#content/glossary.json' with { type: 'json' };
import incidents from '#content/incidents.json' with { type: 'json' };
import nextTypes from '#content/next-types.json' with { type: 'json' };
import head from '#content/pack.json' with { type: 'json' };
import related from '#content/related.json' with { type: 'json' };
import risk01 from '#content/risks/ML01.json' with { type: 'json' };
import risk02 from '#content/risks/ML02.json' with { type: 'json' };
import risk03 from '#content/risks/ML03.json' with { type: 'json' };
import risk04 from '#content/risks/ML04.json' with { type: 'json' };
import risk05 from '#content/risks/ML05.json' with { type: 'json' };
import risk06 from '#content/risks/ML06.json' with { type: 'json' };
import risk07 from '#content/risks/ML07.json' with { type: 'json' };
import risk08 from '#content/risks/ML08.json' with { type: 'json' };
import risk09 from '#content/risks/ML09.json' with { type: 'json' };
import risk10 from '#content/risks/ML10.json' with { type: 'json' };
import guides from '#content/roles.json' with { type: 'json' };
import rules01 from '#content/rules/ML01.json' with { type: 'json' };
import rules02 from '#content/rules/ML02.json' with { type: 'json' };
import rules03 from '#content/rules/ML03.json' with { type: 'json' };
import rules04 from '#content/rules/ML04.json' with { type: 'json' };
import rules05 from '#content/rules/ML05.json' with { type: 'json' };
import rules06 from '#content/rules/ML06.json' with { type: 'json' };
import rules07 from '#content/rules/ML07.json' with { type: 'json' };
import rules08 from '#content/rules/ML08.json' with { type: 'json' };
import rules09 from '#content/rules/ML09.json' with { type: 'json' };
import rules10 from '#content/rules/ML10.json' with { type: 'json' };
import sources from '#content/sources.json' with { type: 'json' };
import strategies01 from '#content/strategies/ML01.json' with { type: 'json' };
import strategies02 from '#content/strategies/ML02.json' with { type: 'json' };
import strategies03 from '#content/strategies/ML03.json' with { type: 'json' };
import strategies04 from '#content/strategies/ML04.json' with { type: 'json' };
import strategies05 from '#content/strategies/ML05.json' with { type: 'json' };
import strategies06 from '#content/strategies/ML06.json' with { type: 'json' };
import strategies07 from '#content/strategies/ML07.json' with { type: 'json' };
import strategies08 from '#content/strategies/ML08.json' with { type: 'json' };
import strategies09 from '#content/strategies/ML09.json' with { type: 'json' };
import strategies10 from '#content/strategies/ML10.json' with { type: 'json' };
import ticks from '#content/ticks.json' with { type: 'json' };
import typeWords from '#content/type-words.json' with { type: 'json' };
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { type ContentFile, readBuiltIn } from '#core/packs/built-in.ts';

/** The files of the built-in catalogue, each with the field of the pack that it fills, in the order in which entries are shown. */
export const contentFiles: readonly ContentFile[] = [
  { file: 'pack.json', field: null, json: head },
  { file: 'component-types.json', field: 'types', json: componentTypes },
  { file: 'type-words.json', field: 'typeWords', json: typeWords },
  { file: 'next-types.json', field: 'nextTypes', json: nextTypes },
  { file: 'ticks.json', field: 'questions', json: ticks },
  { file: 'data-kinds.json', field: 'dataKinds', json: dataKinds },
  { file: 'risks/ML01.json', field: 'risks', json: risk01 },
  { file: 'risks/ML02.json', field: 'risks', json: risk02 },
  { file: 'risks/ML03.json', field: 'risks', json: risk03 },
  { file: 'risks/ML04.json', field: 'risks', json: risk04 },
  { file: 'risks/ML05.json', field: 'risks', json: risk05 },
  { file: 'risks/ML06.json', field: 'risks', json: risk06 },
  { file: 'risks/ML07.json', field: 'risks', json: risk07 },
  { file: 'risks/ML08.json', field: 'risks', json: risk08 },
  { file: 'risks/ML09.json', field: 'risks', json: risk09 },
  { file: 'risks/ML10.json', field: 'risks', json: risk10 },
  { file: 'strategies/ML01.json', field: 'strategies', json: strategies01 },
  { file: 'strategies/ML02.json', field: 'strategies', json: strategies02 },
  { file: 'strategies/ML03.json', field: 'strategies', json: strategies03 },
  { file: 'strategies/ML04.json', field: 'strategies', json: strategies04 },
  { file: 'strategies/ML05.json', field: 'strategies', json: strategies05 },
  { file: 'strategies/ML06.json', field: 'strategies', json: strategies06 },
  { file: 'strategies/ML07.json', field: 'strategies', json: strategies07 },
  { file: 'strategies/ML08.json', field: 'strategies', json: strategies08 },
  { file: 'strategies/ML09.json', field: 'strategies', json: strategies09 },
  { file: 'strategies/ML10.json', field: 'strategies', json: strategies10 },
  { file: 'rules/ML01.json', field: 'rules', json: rules01 },
  { file: 'rules/ML02.json', field: 'rules', json: rules02 },
  { file: 'rules/ML03.json', field: 'rules', json: rules03 },
  { file: 'rules/ML04.json', field: 'rules', json: rules04 },
  { file: 'rules/ML05.json', field: 'rules', json: rules05 },
  { file: 'rules/ML06.json', field: 'rules', json: rules06 },
  { file: 'rules/ML07.json', field: 'rules', json: rules07 },
  { file: 'rules/ML08.json', field: 'rules', json: rules08 },
  { file: 'rules/ML09.json', field: 'rules', json: rules09 },
  { file: 'rules/ML10.json', field: 'rules', json: rules10 },
  { file: 'related.json', field: 'related', json: related },
  { file: 'crosswalk/mitre-atlas-techniques.json', field: 'crosswalk', json: atlasTechniques },
  { file: 'crosswalk/mitre-atlas-mitigations.json', field: 'crosswalk', json: atlasMitigations },
  { file: 'crosswalk/nist-ai-100-2.json', field: 'crosswalk', json: nistAttacks },
  { file: 'crosswalk/nist-ai-rmf.json', field: 'crosswalk', json: nistRmf },
  { file: 'crosswalk/owasp-ai-exchange-threats.json', field: 'crosswalk', json: exchangeThreats },
  { file: 'crosswalk/owasp-ai-exchange-controls.json', field: 'crosswalk', json: exchangeControls },
  { file: 'crosswalk/owasp-ai-testing-guide.json', field: 'crosswalk', json: testingGuide },
  { file: 'crosswalk/owasp-llm-2026.json', field: 'crosswalk', json: llm2026 },
  { file: 'crosswalk/owasp-llm-2025.json', field: 'crosswalk', json: llm2025 },
  { file: 'crosswalk/cwe.json', field: 'crosswalk', json: cwe },
  { file: 'crosswalk/biml-78.json', field: 'crosswalk', json: bimlRisks },
  { file: 'crosswalk/enisa.json', field: 'crosswalk', json: enisa },
  { file: 'incidents.json', field: 'incidents', json: incidents },
  { file: 'roles.json', field: 'guides', json: guides },
  { file: 'glossary.json', field: 'glossary', json: glossary },
  { file: 'sources.json', field: 'sources', json: sources },
];

let catalogue: Catalogue | undefined;

/** The risk knowledge that comes with the workbench; read at the first call, the same object ever after. */
export function readCatalogue(): Catalogue {
  catalogue ??= readBuiltIn(contentFiles);
  return catalogue;
}
