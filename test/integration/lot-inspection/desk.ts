import type { LotInspectionState } from '#libs/lifecycles';
import { MaterialApi, type Lot } from '#modules/material';
import { eventually } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { startWorld } from '../execution/world';

export interface ClassPlan {
  readonly severity: string | null;
  readonly letter: string | null;
  readonly planLetter: string | null;
  readonly n: number;
  readonly ac: number;
  readonly re: number;
  readonly everything: boolean;
  readonly unverified: boolean;
}

export interface Inspection {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly status: LotInspectionState;
  readonly quantity: string;
  readonly lots: readonly { readonly id: string; readonly number: string; readonly status: string }[];
  readonly plan: { readonly n: number; readonly classes: Readonly<Record<string, ClassPlan>> } | null;
  readonly original: boolean;
  readonly verdicts: Readonly<Record<string, string>> | null;
  readonly ncrId: string | null;
  readonly ncrNumber: string | null;
  readonly inspectorName: string | null;
  readonly allowedActions: readonly string[];
}

export interface ClassSeverity {
  readonly id: string;
  readonly class: string;
  readonly supplier: string;
  readonly state: { readonly severity: string; readonly score: number };
  readonly switches: readonly { readonly reason: string; readonly to: string; readonly inspectionNumber: string }[];
}

export type List<T> = { readonly items: readonly T[] };

export const byAql = (aql: string, level = 'II') => ({ B: { kind: 'aql', aql, level } });

/** A school where materials have sampling rules and lots come in. */
export async function startDesk() {
  const world = await startWorld();
  const [teacher, technician, student, stranger, partner] = (await Promise.all(
    ['teacher', 'technician', 'student1', 'student3', 'partner'].map((name) => world.person(name)),
  )) as [HttpClient, HttpClient, HttpClient, HttpClient, HttpClient];
  const stock = world.of(MaterialApi);
  let materials = 0;

  /** A new material with a rule. */
  async function ruled(classes: object, more: object = {}) {
    materials += 1;
    const { id } = await stock.createMaterial({
      code: `RM-${materials}`,
      revision: 'A',
      name: `坯料 ${materials}`,
      nameEn: `Blank ${materials}`,
      specification: '',
      unit: 'pcs',
      kind: 'raw',
      tracking: 'lot',
    });
    const rule = await teacher.post<{ id: string; revision: number }>('/sampling-rules', {
      materialId: id,
      kind: 'incoming',
      inspect: 'sampling',
      classes,
      reduced: 'off',
      ...more,
    });
    return { id, rule };
  }

  const receive = (materialId: string, quantity: string, more: object = {}): Promise<Lot> =>
    technician.post<Lot>('/lots', { materialId, quantity, accepted: true, ...more });

  const inspectionsOf = async (lotId: string): Promise<readonly Inspection[]> =>
    (await teacher.get<List<Inspection>>(`/lot-inspections?lotId=${lotId}`)).items;

  /** A lot received, once its inspection has opened. */
  async function arrived(materialId: string, quantity: string, more: object = {}) {
    const lot = await receive(materialId, quantity, more);
    const inspection = await eventually(async () => (await inspectionsOf(lot.id))[0], {
      describe: 'the inspection of a lot that was received',
    });
    return { lot, inspection };
  }

  const act = (who: HttpClient, { id }: Pick<Inspection, 'id'>, action: string, body: object = {}) =>
    who.post<Inspection>(`/lot-inspections/${id}/${action}`, body);

  /** Begun, and judged by what was found. */
  async function judged(inspection: Inspection, found: object, who = technician): Promise<Inspection> {
    await act(who, inspection, 'start');
    return act(who, inspection, 'result', { found });
  }

  /** True once the consumer of stock has read everything there is. */
  const hasRead = async (): Promise<boolean> => {
    const [row] = await world.database.query<{ read: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM ledger.entry e LEFT JOIN ledger.position p USING (seq)
         WHERE e.type = ANY(ARRAY['lot.received', 'lot.produced', 'lot.accepted', 'lot.movement-reversed', 'work-order.completed'])
           AND (p.pos IS NULL OR p.pos > c.pos)) AS read
       FROM ledger.consumer c WHERE c.name = 'lot-inspection.stock'`,
    );
    return row?.read === true;
  };
  const settled = () => eventually(hasRead, { describe: 'the consumer to have read what happened to stock' });

  const entries = (subjectId: string) =>
    world.database.query<{ type: string; reason: string | null }>(
      'SELECT type, reason FROM ledger.entry WHERE subject_id = $1 ORDER BY seq',
      [subjectId],
    );

  return {
    world,
    stock,
    teacher,
    technician,
    student,
    stranger,
    partner,
    ruled,
    receive,
    inspectionsOf,
    arrived,
    act,
    judged,
    settled,
    entries,
    see: (who: HttpClient, id: string) => who.get<Inspection>(`/lot-inspections/${id}`),
    severities: async (materialId: string) =>
      (await teacher.get<List<ClassSeverity>>(`/sampling-severities?materialId=${materialId}`)).items,
  };
}

export type Desk = Awaited<ReturnType<typeof startDesk>>;

export const refused = (code: string, status = 409) => ({ status, problem: { code } });
