/** Behind what joins the parts of a name, and before a capital within it; a number stays whole. */
const SEAM = /(?<=[\p{L}\p{N}][_\-/\\@])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}]\.)(?=\p{L})|(?<=\p{Ll})(?=\p{Lu})/u;

/** The parts of a name such as `feature_store.userEmbeddings`, at whose seams it may go on in the next line. */
export function partsOf(word: string): readonly string[] {
  return word.split(SEAM);
}
