/** Menus, dialogs of the system, and the names that the workbench itself gives. */
export const shell = {
  appName: 'ML Threat Workbench',
  menu: {
    file: 'File',
    newProject: 'New project',
    open: 'Open file…',
    saveCopy: 'Save a copy…',
    exportReport: 'Export report…',
    packs: 'Content packs…',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    duplicate: 'Duplicate',
    find: 'Find…',
    commands: 'Search and commands…',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomFit: 'Zoom to fit',
    riskTable: 'Risk table',
    overview: 'Overview',
    theme: 'Theme',
    themes: { system: 'Same as the system', light: 'Light', dark: 'Dark' },
    help: 'Help',
    keys: 'Keyboard shortcuts',
    knowledge: 'Risks, terms and guides',
  },
  dialog: {
    openProject: 'Open a project file',
    importModel: 'Import a model',
    saveCopy: 'Save a copy of the project',
    exportReport: 'Export the report',
    exportScoring: 'Export scoring settings',
    importScoring: 'Import scoring settings',
    allFiles: 'Projects and models',
    projectFiles: 'Project of the workbench',
    foreignFiles: 'Threat Dragon model',
    pdfFiles: 'PDF',
    scoringFiles: 'Scoring settings',
  },
  /** The diagram every project starts with. */
  topDiagram: 'System',
  renameProject: 'Rename project',
  /** The name of a project that was opened while the library had one of the same id. */
  copyOf: (name: string) => `${name} (copy)`,
  /** The step of a project's history that put a file's version in its place. */
  replaceByFile: 'Replace by the version of a file',
  /** The name of the project that a person finds at the first start. */
  exampleOf: (name: string) => `${name} (example)`,
  /** Goes into the suggested name of a report's file. */
  reportFile: 'report',
  scoringFile: 'scoring',
} as const;
