import type { Shape } from '../report/shapes/shape.ts';

/** The screen on which a report is chosen and seen before it is exported. */
export const reportExport = {
  change: 'Choose the report',
  title: 'Export the report',
  profile: 'For whom',
  about: {
    ciso: 'What stands alone, on one page where it fits: posture, the five highest findings, decisions requested.',
    full: 'Everything, for whoever signs the assessment.',
    backlog: 'What is to be done, component by component, with the check that shows it is done.',
    test: 'Which tests to run where, and when they pass.',
    audit: 'What was assessed, how, and what was decided by whom.',
    role: 'A page for this role, and the sections it needs.',
  },
  shape: 'File',
  shapes: {
    pdf: 'PDF, tagged',
    html: 'HTML, one file',
    md: 'Markdown',
    csv: 'CSV, the register',
    json: 'JSON, for programs',
  } satisfies Record<Shape, string>,
  sections: 'Sections',
  asProfile: 'As the profile has them',
  marking: 'Classification',
  markingPlaceholder: 'On every page when set',
  paper: 'Paper',
  logo: {
    label: 'Logo on the cover',
    hint: 'PNG or JPEG, up to 2 MB; kept on this machine. Choose one, or drop it here.',
    choose: 'Choose a logo…',
    another: 'Choose another…',
    remove: 'Remove the logo',
    alt: 'Logo',
    refused: {
      tooLarge: 'The file is larger than 2 MB.',
      notAPicture: 'The file is neither a PNG nor a JPEG.',
      tooManyPixels: 'The picture is wider or higher than 4,000 pixels.',
      broken: 'The picture is cut off or damaged.',
    },
  },
  preview: 'Preview',
  writing: 'Writing the preview …',
  registerOnly: 'This file holds the register whatever the sections.',
  cancel: 'Cancel',
  save: 'Save report…',
} as const;
