/** What the name of a pack's file ends in. Apart from the schema, whose library the window does without. */
export const PACK_FILE_ENDING = '.mltwpack.json';
