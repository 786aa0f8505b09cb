import { app, type BrowserWindow, clipboard, ClipboardItem, dialog, shell } from 'electron';
import path from 'node:path';
import { MODEL_ENDINGS } from '#core/formats/read-model.ts';
import type { Shape } from '#core/report/shapes/shape.ts';
import { strings } from '#core/strings/index.ts';
import { reportExport } from '#core/strings/report-export.ts';
import { packs as packWords } from '#core/strings/packs.ts';
import { pictures } from '#core/strings/pictures.ts';

const { dialog: labels } = strings.shell;
const PROJECT = { name: labels.projectFiles, extensions: ['mltw'] };
const MODEL = { name: labels.foreignFiles, extensions: [...MODEL_ENDINGS] };
/** The longer ending of packs is no extension to the dialogs of every system. */
const PACK = { name: packWords.files, extensions: ['json'] };
const SCORING = { name: labels.scoringFiles, extensions: ['json'] };
/** A diagram as a file, by its ending. */
const PICTURES = {
  svg: { name: pictures.formats.svg, extensions: ['svg'] },
  png: { name: pictures.formats.png, extensions: ['png'] },
  mmd: { name: pictures.formats.mmd, extensions: ['mmd'] },
  txt: { name: pictures.formats.txt, extensions: ['txt'] },
} as const;
/** A report as a file, by its shape. */
const REPORTS = {
  'report.pdf': { name: labels.pdfFiles, extensions: ['pdf'] },
  'report.html': { name: reportExport.shapes.html, extensions: ['html'] },
  'report.md': { name: reportExport.shapes.md, extensions: ['md'] },
  'report.csv': { name: reportExport.shapes.csv, extensions: ['csv'] },
  'report.json': { name: reportExport.shapes.json, extensions: ['json'] },
} as const satisfies Readonly<Record<`report.${Shape}`, unknown>>;
/** What can be saved. */
const SAVED = { project: PROJECT, scoring: SCORING, ...REPORTS, ...PICTURES };
const TITLES: Readonly<Record<keyof typeof SAVED, string>> = {
  project: labels.saveCopy,
  'report.pdf': labels.exportReport,
  'report.html': labels.exportReport,
  'report.md': labels.exportReport,
  'report.csv': labels.exportReport,
  'report.json': labels.exportReport,
  scoring: labels.exportScoring,
  svg: pictures.save,
  png: pictures.save,
  mmd: pictures.save,
  txt: pictures.save,
};

/** The dialogs of the system. A path comes from here or from the command line, never from the page. */
export interface Dialogs {
  /** Where to write a project, a report, scoring settings or a diagram; null when the person cancelled. */
  whereToSave(what: keyof typeof SAVED, suggestedName: string): Promise<string | null>;
  /** Which file to open: a project's, or another tool's to import, or only such a one, or scoring settings, or a content pack; null when the person cancelled. */
  whatToOpen(what: 'projectOrForeign' | 'foreign' | 'scoring' | 'pack'): Promise<string | null>;
  /** Which folder backups are copied to; null when the person cancelled. */
  whichFolder(): Promise<string | null>;
  /** Shows a file in the system's file manager. */
  showFile(file: string): void;
  /** Opens an address in the system's browser. */
  openLink(url: string): Promise<void>;
  /** Puts a picture on the clipboard, and a text for programs that take no pictures. */
  copyPicture(png: Uint8Array<ArrayBuffer>, text: string): Promise<void>;
  /** Puts a project file on the system's list of recent documents. */
  rememberFile(file: string): void;
}

/** Dialogs over `window`, which is there whenever its page asks for one. */
export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  const over = (): BrowserWindow => {
    const parent = window();
    if (!parent) throw new Error('a dialog was asked for without a window');
    return parent;
  };
  return {
    async whereToSave(what, suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(over(), {
        title: TITLES[what],
        defaultPath: path.join(app.getPath('documents'), suggestedName),
        filters: [{ ...SAVED[what], extensions: [...SAVED[what].extensions] }],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async whatToOpen(what) {
      const both = { name: labels.allFiles, extensions: [...PROJECT.extensions, ...MODEL.extensions] };
      const { canceled, filePaths } = await dialog.showOpenDialog(over(), {
        title: {
          projectOrForeign: labels.openProject,
          foreign: labels.importModel,
          scoring: labels.importScoring,
          pack: packWords.choose,
        }[what],
        filters: { projectOrForeign: [both, PROJECT, MODEL], foreign: [MODEL], scoring: [SCORING], pack: [PACK] }[what],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async whichFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(over(), {
        title: strings.recovery.second.choose,
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    showFile: (file) => shell.showItemInFolder(file),
    openLink: (url) => shell.openExternal(url),
    copyPicture: (png, text) =>
      clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }), 'text/plain': text })]),
    rememberFile: (file) => app.addRecentDocument(file),
  };
}
