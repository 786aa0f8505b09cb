import type { FindingKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Factors } from './factors.ts';
import { nistBand, nistVector } from './nist.ts';
import type { ScoringScheme } from './scheme.ts';
import type { Band } from './bands.ts';
import { bandOf, type Confidence, confidenceOf, type Coverage, inherentRating, type Rating, score } from './scoring.ts';
import {
  type Worksheet,
  worksheetBand,
  worksheetInputs,
  worksheetOf,
  worksheetRating,
  worksheetVector,
} from './worksheet.ts';

/** A finding rated before any strategy, by the scale of its project. */
interface Rated {
  readonly inherent: Rating;
  readonly worksheet: Worksheet | null;
  readonly confidence: Confidence;
  readonly vector: string;
}

/** Rates a finding by the scale of its project; the factors it starts from are the same on every scale. */
export function rate(
  model: Model,
  finding: FindingKey,
  factors: Factors,
  coverage: Coverage,
  { scale }: ScoringScheme,
): Rated {
  if (scale === 'worksheet') {
    const worksheet = worksheetOf(model, finding, factors);
    const confidence = confidenceOf(worksheetInputs(worksheet));
    return { inherent: worksheetRating(worksheet), worksheet, confidence, vector: worksheetVector(worksheet) };
  }
  const { exploitability, exposure, unnoticed, impact } = factors;
  const inherent = inherentRating(factors);
  const vector = scale === 'nist' ? nistVector(inherent) : vectorOf(factors, coverage);
  return { inherent, worksheet: null, confidence: confidenceOf([exploitability, exposure, unnoticed, impact]), vector };
}

/** The level of a rating on the scale of the project. */
export function bandAt(rating: Rating, scheme: ScoringScheme): Band {
  switch (scheme.scale) {
    case 'worksheet':
      return worksheetBand(rating);
    case 'nist':
      return nistBand(rating);
    case 'residual':
      return bandOf(score(rating), scheme);
  }
}

/** `OMLR:1/E:5/X:5/U:3/I:4/cP:0.63/cL:0` */
function vectorOf(
  { exploitability, exposure, unnoticed, impact }: Factors,
  { prevention, limitation }: Coverage,
): string {
  const share = (value: number): number => Number(value.toFixed(2));
  return `OMLR:1/E:${exploitability.value}/X:${exposure.value}/U:${unnoticed.value}/I:${impact.value}/cP:${share(prevention)}/cL:${share(limitation)}`;
}
