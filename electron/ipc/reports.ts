import type { Handlers } from '#core/ipc/contract.ts';
import { applyChange } from '#core/model/change.ts';
import { dayOf } from '#core/model/day.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { emptyModel } from '#core/model/model.ts';
import { wantedReport } from '#core/report/wanted.ts';
import { strings } from '#core/strings/index.ts';
import { fileSlug } from '../files/file-name.ts';
import { projectOf } from '../files/project-file.ts';
import { startReport } from '../jobs/report-job.ts';
import { logoKept } from '../report/logo-file.ts';
import type { MakeReport } from '../report/messages.ts';
import type { AsyncStore } from '../store/store.ts';
import type { Services } from './services.ts';

type ReportCalls = Pick<Handlers, 'report.export' | 'report.show' | 'job.cancel'>;
type Needed = Pick<Services, 'store' | 'catalogue' | 'logo' | 'dialogs' | 'jobs' | 'startReportProcess'>;

/** The calls about reports, which are made beside the window. */
export function reportCalls({ store, catalogue, logo, dialogs, jobs, startReportProcess }: Needed): ReportCalls {
  return {
    'report.export': async ({ projectId }) => {
      const { rows } = await store.read(projectId);
      const { shape } = wantedReport(applyChange(emptyModel, rows), catalogue().guides);
      const suggestion = `${fileSlug(projectOf(rows).name)}-${strings.shell.reportFile}.${shape}`;
      const file = await dialogs.whereToSave(`report.${shape}`, suggestion);
      if (file === null) return null;
      const order = {
        rows,
        catalogue: catalogue(),
        earlier: await lastNamed(store, projectId),
        logo: (await logoKept(logo)) ?? undefined,
        now: dayOf(new Date()),
      };
      return jobs.begin((onProgress) => startReport(startReportProcess(), order, file, onProgress));
    },
    'report.show': async ({ jobId }) => dialogs.showFile(jobs.fileOf(jobId)),
    'job.cancel': async ({ jobId }) => jobs.cancel(jobId),
  };
}

/** The newest version that a person named; undefined where there is none. */
async function lastNamed(store: AsyncStore, projectId: ProjectId): Promise<MakeReport['earlier']> {
  const version = (await store.versions(projectId)).find(({ kind }) => kind === 'named');
  if (!version) return undefined;
  const { rows } = await store.readVersion(projectId, version.revision);
  return { name: version.name, rows };
}
