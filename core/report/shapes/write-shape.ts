import { strings } from '../../strings/index.ts';
import { reportSections } from '../../strings/report-sections.ts';
import { composeReport, type ReportInput } from '../compose.ts';
import type { ReportChoice } from '../profiles.ts';
import { sceneOf } from '../scene.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { ownRows } from './own-rows.ts';
import { csvOf, registerRows } from './register.ts';
import { reportJsonOf } from './report-json.ts';
import type { Shape } from './shape.ts';

/** A report as text; CSV and JSON hold the register whatever the profile, with a mark in front by which spreadsheets know UTF-8. */
export function writeShape(shape: Exclude<Shape, 'pdf'>, input: ReportInput, choice: ReportChoice): string {
  switch (shape) {
    case 'html':
      return htmlOf(composeReport(input, choice));
    case 'md':
      return markdownOf(composeReport(input, choice));
    case 'csv': {
      const scene = sceneOf(input);
      return `\u{feff}${csvOf(registerRows(scene), ownRows(scene))}`;
    }
    case 'json': {
      const maker = strings.report.maker(input.workbenchVersion);
      return `${JSON.stringify(reportJsonOf(sceneOf(input), maker, reportSections.brief.licence), null, 2)}\n`;
    }
  }
}
