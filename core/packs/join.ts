import type { Catalogue, FurtherControl, PackOrigin, Risk, Scheme } from '../knowledge/catalogue.ts';
import type { Pack } from './schema.ts';

/**
 * The built-in catalogue with the entries of packs that fit it, one after the other by their ids, so
 * that the order in which they are given means nothing. Nothing built in is changed but that its
 * types ask the packs' questions too, its risks have further controls, and its lists entries for the packs' risks.
 */
export function joinCatalogue(builtIn: Catalogue, packs: readonly Pack[]): Catalogue {
  if (packs.length === 0) return builtIn;
  const sorted = packs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const all = <Entry>(entries: (pack: Pack) => readonly Entry[]): readonly Entry[] => sorted.flatMap(entries);
  const asked = (type: string): readonly string[] =>
    all(({ questions }) => questions.filter(({ at }) => at.includes(type)).map(({ id }) => id));
  return {
    ...builtIn,
    types: [...builtIn.types, ...all(({ types }) => types)].map((type) => {
      const more = asked(type.id).filter((id) => !type.questions.includes(id) && !type.more.includes(id));
      return more.length === 0 ? type : { ...type, more: [...type.more, ...more] };
    }),
    ticks: [
      ...builtIn.ticks,
      ...all(({ questions }) =>
        questions.map(({ id, question, statement, help }) => ({ id, question, statement, help })),
      ),
    ],
    risks: [
      ...builtIn.risks.map((risk) => {
        const controls = all((pack) => againstRisk(pack, risk.id));
        return controls.length === 0 ? risk : { ...risk, controls: [...risk.controls, ...controls] };
      }),
      ...sorted.flatMap((pack) => pack.risks.map((risk) => whole(risk, pack, sorted))),
    ],
    rules: [...builtIn.rules, ...all(({ rules }) => rules)],
    glossary: [
      ...builtIn.glossary,
      ...all(({ glossary }) => glossary.map((term) => ({ ...term, from: 'pack' as const }))),
    ],
    crosswalk: [...builtIn.crosswalk, ...all(({ crosswalk }) => crosswalk)].map((list) =>
      withCounterparts(list, sorted),
    ),
    incidents: [...builtIn.incidents, ...all(({ incidents }) => incidents)],
    packs: sorted.map(({ id, name, version, licence, source }) => ({ id, name, version, licence, source })),
  };
}

/** A pack's own strategies are what there is to do about its risk; those of other packs come on top. */
function whole(risk: Pack['risks'][number], pack: Pack, packs: readonly Pack[]): Risk {
  return {
    ...risk,
    strategies: againstRisk(pack, risk.id),
    controls: packs.filter((other) => other !== pack).flatMap((other) => againstRisk(other, risk.id)),
  };
}

function againstRisk({ strategies }: Pack, wanted: string): readonly FurtherControl[] {
  return strategies.filter(({ risk }) => risk === wanted).map((strategy) => ({ ...strategy, origin: 'pack' as const }));
}

/** A list with what packs say that it has for their own risks. */
function withCounterparts(list: Scheme, packs: readonly Pack[]): Scheme {
  const more = packs.flatMap(({ counterparts }) => counterparts.filter((one) => one.list === list.id));
  return more.length === 0
    ? list
    : { ...list, counterparts: [...list.counterparts, ...more.map(({ list: _list, ...counterpart }) => counterpart)] };
}

/** The pack that defines something, told by its id; null for what comes with the workbench. */
export function originOf({ packs }: Pick<Catalogue, 'packs'>, id: string): PackOrigin | null {
  return packs.find((pack) => id.startsWith(`${pack.id}.`)) ?? null;
}
