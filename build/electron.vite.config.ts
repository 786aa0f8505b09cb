import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const at = (path: string): string => resolve(root, path);

/** Stay outside the bundles: native code, and a package that reads its own files. */
const OUTSIDE = ['better-sqlite3', 'pdfmake'];

export default defineConfig({
  main: {
    root,
    build: {
      outDir: at('out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        external: [...OUTSIDE, /^pdfmake\//],
        input: {
          main: at('electron/main.ts'),
          'store-process': at('electron/store/process.ts'),
          'file-process': at('electron/files/process.ts'),
          'report-process': at('electron/report/process.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload may require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      // The content-security policy allows files of our own and nothing inline.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('renderer/index.html') },
    },
    worker: { format: 'es' },
  },
});
