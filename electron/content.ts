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
import ticks from '#content/ticks.json' with { type: 'json' };
import typeWords from '#content/type-words.json' with { type: 'json' };
import version from '#content/version.json' with { type: 'json' };
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { parseCatalogue } from '#core/knowledge/read.ts';

let catalogue: Catalogue | undefined;

/** The risk knowledge that comes with the workbench; parsed at the first call, the same object ever after. */
export function readCatalogue(): Catalogue {
  catalogue ??= parseCatalogue({
    ...version,
    types: componentTypes,
    typeWords,
    nextTypes,
    ticks,
    dataKinds,
    risks: [risk01, risk02, risk03, risk04, risk05, risk06, risk07, risk08, risk09, risk10],
    rules: [rules01, rules02, rules03, rules04, rules05, rules06, rules07, rules08, rules09, rules10].flat(),
    related,
    crosswalk: [
      atlasTechniques,
      atlasMitigations,
      nistAttacks,
      nistRmf,
      exchangeThreats,
      exchangeControls,
      testingGuide,
      llm2026,
      llm2025,
      cwe,
      bimlRisks,
      enisa,
    ],
    incidents,
    guides,
    glossary,
    sources,
  });
  return catalogue;
}
