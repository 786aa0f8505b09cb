import type { Predicate } from '../verdict.ts';
import { answersOutsider, isGenerative, readOnUsersSide, showsAnswer, tellsMore } from './answers.ts';
import { fedByOutsider } from './inputs.ts';
import { feedbackReturns, logReturns, loopDrawn, outcomesReturn } from './loops.ts';
import {
  adoptedModel,
  easierCopyElsewhere,
  fileDrawnBeside,
  filledFromHub,
  foreignBase,
  holdsModel,
  inTheField,
  ownModel,
  servedFromOpenRegistry,
  storeDrawnBefore,
  storeDrawnBeside,
  takesOwnModel,
  trainedInDrawing,
  worthCopying,
} from './models.ts';
import { actsAcrossBoundary, actsWhereItMatters, answersSigned, keepsAnswers, keptAcrossBoundary } from './outputs.ts';
import { peopleBehind, trainedOnPeople } from './people.ts';
import { fedByOpenRegistry, openFrontDoor, servesMl, takesFromHub, takesFromRegistry } from './supply.ts';
import { drawsOnOutside, feedsTraining, leadsToTraining, outsideData, takesUpdates } from './training.ts';

/** The facts about a component that rules can name in their conditions. */
export const predicates = {
  actsAcrossBoundary,
  actsWhereItMatters,
  adoptedModel,
  answersOutsider,
  answersSigned,
  drawsOnOutside,
  easierCopyElsewhere,
  fedByOpenRegistry,
  fedByOutsider,
  feedbackReturns,
  feedsTraining,
  fileDrawnBeside,
  filledFromHub,
  foreignBase,
  holdsModel,
  inTheField,
  isGenerative,
  keepsAnswers,
  keptAcrossBoundary,
  leadsToTraining,
  logReturns,
  loopDrawn,
  openFrontDoor,
  outcomesReturn,
  outsideData,
  ownModel,
  peopleBehind,
  readOnUsersSide,
  servedFromOpenRegistry,
  servesMl,
  showsAnswer,
  storeDrawnBefore,
  storeDrawnBeside,
  takesFromHub,
  takesFromRegistry,
  takesOwnModel,
  takesUpdates,
  tellsMore,
  trainedInDrawing,
  trainedOnPeople,
  worthCopying,
} as const satisfies Readonly<Record<string, Predicate>>;
