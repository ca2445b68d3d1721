import { Workbook, type CellValue } from 'exceljs';
import { QualityApi, type Inspection } from '#modules/quality';
import { eventually, Refused } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { pdfText } from '../../support/pdf-text';
import { startWorld, type OperationSpec } from '../execution/world';

interface Made {
  readonly id: string;
  readonly state: string;
  readonly name: string;
  readonly total: number;
  readonly done: number;
  readonly error: { readonly code: string; readonly params: Record<string, unknown> } | null;
  readonly fileId: string;
}

export interface Account {
  readonly coverage: {
    readonly balloons: number;
    readonly accounted: number;
    readonly missing: readonly string[];
    readonly nonconforming: readonly string[];
    readonly unsigned: readonly number[];
    readonly complete: boolean;
  };
  readonly characteristics: readonly {
    readonly label: string;
    readonly outcome: string;
    readonly piece: number;
    readonly result: { readonly entered: string; readonly gauge: string | null } | null;
    readonly nonconformances: readonly { readonly id: string; readonly number: string }[];
  }[];
  readonly signature: { readonly name: string | null; readonly note: string; readonly holds: boolean } | null;
}

/** What a refusal says, or `done`. */
export const refusalOf = (command: Promise<unknown>): Promise<readonly [number, string] | 'done'> =>
  command.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof Refused) return [error.status, error.problem.code] as const;
      throw error;
    },
  );

/** A school at whose oven pieces are measured, and those who speak for them. */
export async function openDesk() {
  const world = await startWorld();
  const [student, mate, teacher, technician] = (await Promise.all(
    ['student1', 'student2', 'teacher', 'technician'].map((name) => world.person(name)),
  )) as [HttpClient, HttpClient, HttpClient, HttpClient];
  const screen = await world.station('OVEN');
  screen.presence = (await screen.post<{ presence: string }>('/station/sign-in', { badge: 'B1' })).presence;

  const inspectionOf = async (jobId: string): Promise<Inspection> => {
    const [inspection] = await world.of(QualityApi).resultsOf([{ type: 'job-order', id: jobId }]);
    if (!inspection) throw new Error('nothing is measured');
    return inspection;
  };

  /** An order of two pieces at the oven, of which one bore is measured in each operation. */
  const order = (...operations: readonly Partial<OperationSpec>[]) =>
    world.order(
      operations.map((more, index) => ({
        number: (index + 1) * 10,
        at: 'OVEN' as const,
        measured: true,
        sampling: 'first' as const,
        ...more,
      })),
      { quantity: '2' },
    );

  return {
    ...world,
    student,
    mate,
    teacher,
    technician,
    newOrder: order,
    inspectionOf,

    async begin(jobId: string): Promise<void> {
      await world.workOrders.dispatch(jobId);
      await student.post(`/job-orders/${jobId}/start`);
    },

    async measure(jobId: string, piece: number, value: string, more: object = {}): Promise<void> {
      const { id, characteristics } = await inspectionOf(jobId);
      const body = { characteristicId: characteristics[0]?.id, piece, value, ...more };
      await screen.post(`/inspections/${id}/measurements`, body);
    },

    /** The three signatures under the open first article. */
    async approve(jobId: string): Promise<void> {
      const path = `/job-orders/${jobId}/first-articles`;
      const { items } = await student.get<{ items: { id: string }[] }>(path);
      for (const [role, who] of [
        ['self', student],
        ['mutual', mate],
        ['special', teacher],
      ] as const)
        await who.post(`${path}/sign`, { firstArticleId: items[0]?.id, role });
    },

    async end(jobId: string, report: object): Promise<void> {
      await student.post(`/job-orders/${jobId}/reports`, report);
      await student.post(`/job-orders/${jobId}/complete`);
    },

    async concede(jobId: string): Promise<void> {
      const { id, version } = await inspectionOf(jobId);
      await teacher.post(`/inspections/${id}/concede`, { reason: '演示让步接收' }, { ifMatch: version });
    },

    account: (orderId: string, who = teacher): Promise<Account> =>
      who.get<Account>(`/work-orders/${orderId}/first-article-account`),

    /** Asks for a report and waits for its end. */
    async asked(path: string, body: object, who = teacher): Promise<Made> {
      const { id } = await who.post<Made>(path, body);
      return eventually(
        async () => {
          const told = await who.get<Made>(`/reports/${id}`);
          return told.state !== 'making' && told;
        },
        { within: 90_000, describe: 'the report' },
      );
    },

    /** The words of a PDF, with all space taken out. */
    async words(made: Made): Promise<string> {
      return pdfText(await teacher.bytes(`/files/${made.fileId}`), world.database.dataDir).replaceAll(/\s+/g, '');
    },

    /** Rows of a sheet by the words of its heading. */
    async sheet(made: Made, name: string): Promise<Record<string, CellValue>[]> {
      const book = new Workbook();
      await book.xlsx.load((await teacher.bytes(`/files/${made.fileId}`)) as never);
      const rows: CellValue[][] = [];
      book.getWorksheet(name)?.eachRow((row) => rows.push((row.values as CellValue[]).slice(1)));
      const [head = [], ...body] = rows;
      return body.map((cells) => Object.fromEntries(head.map((title, i) => [String(title), cells[i] ?? null])));
    },

    entriesOf: (type: string, orderId: string) =>
      world.database.query<{ payload: Record<string, unknown>; actor_id: string | null }>(
        'SELECT payload, actor_id FROM ledger.entry WHERE type = $1 AND work_order_id = $2 ORDER BY seq',
        [type, orderId],
      ),
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
