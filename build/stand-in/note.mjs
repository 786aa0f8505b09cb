// @ts-check

/** Tells on the terminal what a desktop would have shown. @param {string} text */
export const note = (text) => void process.stderr.write(`[stand-in] ${text}\n`);
