/** Why a component counts as exposed as it does. */
export const exposure = {
  inOthersHands: (component: string) => `${component} is in other people's hands.`,
  openToAnyone: (component: string) => `Anyone can use ${component}.`,
  onInternet: (component: string) => `${component} can be reached from the internet; nobody said by whom.`,
  uncontrolled: (source: string, component: string) => `${source} gets to ${component}, and nobody controls it.`,
  openEntrance: (entrance: string, component: string) => `${entrance} is open to anyone and leads to ${component}.`,
  outsiders: (source: string, component: string) => `${source} gets to ${component} from outside.`,
  nothingDrawn: (component: string) =>
    `The drawing does not show who gets to ${component}; the middle of the scale is assumed.`,
} as const;
