// @ts-check
// What the installers hold and how they behave; `npm run package` hands this to electron-builder.
import { flipFuses } from '@electron/fuses';
import { join } from 'node:path';
import { FUSES } from './fuses.mjs';
import { placesOf } from './outside.mjs';

const LINUX_PROGRAM = 'ml-threat-workbench';

/** What running a package of JavaScript takes. */
const runningParts = placesOf('pdfmake').map((place) => `${place}/{*,!(node_modules)/**/*}.{js,cjs,json,trie}`);

/** One of the builds in which the native module comes. @param {string} name */
const nativeModule = (name) => [
  { from: 'node_modules/better-sqlite3/prebuilds', to: 'node_modules/better-sqlite3/prebuilds', filter: [name] },
];

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'io.github.ml-threat-workbench',
  productName: 'ML Threat Workbench',
  copyright: 'Licensed under the Apache License, Version 2.0',
  directories: { output: 'dist', buildResources: 'build/package/icons' },
  // An allow list: what is not named here does not ship.
  files: [
    'package.json',
    'out/{main,preload,renderer}/**',
    '!**/*.map',
    '!**/node_modules/**',
    {
      from: 'node_modules',
      to: 'node_modules',
      filter: [
        'better-sqlite3/{package.json,lib/**}',
        // What electron/pictures/subset-font.ts reads.
        'harfbuzzjs/{package.json,dist/harfbuzz-subset.wasm}',
        // The files that electron/report/fonts.ts reads.
        '@expo-google-fonts/inter/{400Regular,400Regular_Italic,600SemiBold}/*.ttf',
        '@expo-google-fonts/noto-sans-{arabic,armenian,bengali,devanagari,ethiopic,georgian,hebrew,tamil,thai}/{400Regular,700Bold}/*.ttf',
        '@expo-google-fonts/noto-sans-{kr,sc}/400Regular/*.ttf',
        ...runningParts,
        '!**/{.*,test}/**',
        '!pdfmake/{build,standard-fonts}/**',
        '!pdfkit/js/pdfkit.standalone.js',
        '!fontkit/src/**',
      ],
    },
  ],
  extraResources: [
    { from: 'LICENSE', to: 'licences/LICENSE.txt' },
    { from: 'NOTICE', to: 'licences/NOTICE.txt' },
    { from: 'content/LICENSE', to: 'licences/content/LICENSE.txt' },
    { from: 'content/NOTICE', to: 'licences/content/NOTICE.txt' },
    { from: 'THIRD-PARTY-NOTICES.txt', to: 'licences/THIRD-PARTY-NOTICES.txt' },
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  // The native module comes built for every platform: nothing is compiled.
  npmRebuild: false,
  // By hand and not by electron-builder's own key, which knows eight of the nine.
  afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
    const isMac = electronPlatformName === 'darwin';
    const ending = { darwin: '.app', win32: '.exe' }[electronPlatformName] ?? '';
    const name = electronPlatformName === 'linux' ? LINUX_PROGRAM : packager.appInfo.productFilename;
    await flipFuses(join(appOutDir, `${name}${ending}`), { ...FUSES, resetAdHocDarwinSignature: isMac });
  },
  fileAssociations: [
    {
      // Its icons are the mltw.ico and mltw.icns beside the workbench's own.
      ext: 'mltw',
      name: 'ML Threat Workbench project',
      description: 'A threat model of a machine-learning system',
      mimeType: 'application/vnd.ml-threat-workbench+json',
      role: 'Editor',
    },
  ],
  linux: {
    target: ['AppImage', 'deb', 'rpm'],
    files: nativeModule('linux-${arch}.node'),
    icon: 'build/package/icons/linux',
    category: 'Development',
    executableName: LINUX_PROGRAM,
    maintainer: 'The contributors of ML Threat Workbench',
    synopsis: 'Threat modelling for machine-learning systems',
  },
  win: {
    target: ['nsis', 'portable'],
    files: nativeModule('win32-${arch}.node'),
    icon: 'build/package/icons/workbench.ico',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [{ target: 'dmg', arch: 'universal' }],
    // Both halves of a universal app carry both builds, or the halves would not fit together.
    files: nativeModule('darwin-*.node'),
    x64ArchFiles: '**/prebuilds/darwin-*.node',
    icon: 'build/package/icons/workbench.icns',
    category: 'public.app-category.developer-tools',
    hardenedRuntime: true,
    minimumSystemVersion: '12.0',
  },
};
