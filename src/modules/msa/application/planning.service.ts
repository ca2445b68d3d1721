import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { PersonnelApi } from '#modules/personnel';
import { QualityApi, type Gauge } from '#modules/quality';
import { TrainingApi } from '#modules/training';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { measurementStudy as lifecycle } from '#libs/lifecycles';
import { numberBy, seriesOf } from '#libs/numbering';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { RunningNumbers, UnitOfWork } from '#platform/database';
import { newId, newSecret } from '#platform/ids';
import { letterOf, type MsaMethod, type MsaStudy } from '../domain/study';
import { wrong } from '../domain/typed-reading';
import { StudyBook } from './study-book';

const PATTERN = 'GRR-{yyyy}-{seq:4}';

/** What is measured: a characteristic of the plans of a material, or one that has only a name. */
export type Measurand =
  | { readonly materialId: string; readonly operationNumber: number; readonly balloon: string }
  | {
      readonly characteristic: string;
      readonly characteristicEn: string;
      readonly unit: string;
      readonly tolerance: DecimalString | null;
    };

export interface NewStudy {
  readonly gaugeId: string;
  readonly measurand: Measurand;
  readonly parts: number;
  readonly trials: number;
  readonly methods: readonly MsaMethod[];
  /** Persons, in the order of their letters. */
  readonly appraiserIds: readonly string[];
  readonly classId: string | null;
  readonly attemptId: string | null;
}

type About = Pick<
  MsaStudy,
  'materialId' | 'operationNumber' | 'balloon' | 'characteristic' | 'characteristicEn' | 'unit' | 'tolerance'
>;

/** Plans measurement system studies. */
@Injectable()
export class Planning {
  constructor(
    private readonly book: StudyBook,
    private readonly quality: QualityApi,
    private readonly personnel: PersonnelApi,
    private readonly training: TrainingApi,
    private readonly running: RunningNumbers,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  /**
   * @throws DomainError not-found `entity.not-found`; conflict `quality.gauge-retired` {code},
   *   `measurement-study.no-scale` {code}; invalid `request.invalid`: `measurement-study.other-unit` {gauge, unit},
   *   `.not-variable`, `.unknown-appraiser`
   */
  async plan(draft: NewStudy): Promise<MsaStudy> {
    const gauge = await this.quality.gauge(draft.gaugeId);
    const resolution = scaleOf(gauge);
    const about = await this.about(draft.measurand);
    if (about.unit !== gauge.unit)
      throw wrong('/unit', 'measurement-study.other-unit', { gauge: gauge.unit ?? '', unit: about.unit });
    await this.requirePeople(draft.appraiserIds);
    if (draft.classId !== null && !(await this.personnel.schoolClass(draft.classId)))
      throw notFound('class', draft.classId);
    const attempt = draft.attemptId === null ? null : await this.training.attempt(draft.attemptId);
    return this.unitOfWork.run(async () => {
      const now = this.floor.now();
      const study: MsaStudy = {
        id: newId(),
        number: await this.nextNumber(now),
        status: lifecycle.initial,
        gaugeId: gauge.id,
        gaugeCode: gauge.code,
        gaugeName: gauge.name,
        gaugeNameEn: gauge.nameEn,
        resolution,
        ...about,
        parts: draft.parts,
        trials: draft.trials,
        methods: draft.methods,
        seed: newSecret(),
        classId: draft.classId,
        attemptId: draft.attemptId,
        workOrderId: attempt?.workOrderId ?? null,
        plannedAt: now,
        begunAt: null,
        evaluatedAt: null,
        closedAt: null,
        reason: null,
        appraisers: draft.appraiserIds.map((personId, i) => ({ letter: letterOf(i), personId, done: 0 })),
        version: 1,
      };
      const { parts, trials, characteristic } = study;
      const payload = { gauge: gauge.code, characteristic, parts, trials, appraisers: study.appraisers.length };
      await this.book.add(study, payload);
      return study;
    });
  }

  private async about(measurand: Measurand): Promise<About> {
    if (!('materialId' in measurand)) return { ...measurand, materialId: null, operationNumber: null, balloon: null };
    const { materialId, operationNumber, balloon } = measurand;
    const found = (await this.quality.characteristicsOf(materialId)).find(
      (one) => one.operationNumber === operationNumber && one.balloon === balloon,
    );
    if (!found) throw notFound('characteristic', balloon);
    const { kind, name, nameEn, unit, lsl, usl } = found.characteristic;
    if (kind !== 'variable') throw wrong('/balloon', 'measurement-study.not-variable');
    const tolerance = lsl === null || usl === null ? null : decimal.sub(usl, lsl);
    return { ...measurand, characteristic: name, characteristicEn: nameEn, unit, tolerance };
  }

  /** Those of companies do not measure in the school's studies. */
  private async requirePeople(ids: readonly string[]): Promise<void> {
    const known = new Set(
      (await this.personnel.persons(ids)).filter(({ kind }) => kind !== 'partner').map(({ id }) => id),
    );
    const at = ids.findIndex((id) => !known.has(id));
    if (at >= 0) throw wrong(`/appraiserIds/${at}`, 'measurement-study.unknown-appraiser');
  }

  private async nextNumber(at: Date): Promise<string> {
    const day = DateTime.fromJSDate(at, { zone: this.settings.get('zone') }).toISODate() ?? '';
    const seq = await this.running.next(`measurement-study:${seriesOf('year', day)}`);
    return numberBy(PATTERN, { code: '', revision: '', day, seq });
  }
}

/** The smallest step a gauge shows. A limit gauge says only good or not, so its readings have no spread to study. */
function scaleOf({ status, code, resolution }: Gauge): DecimalString {
  if (status === 'retired') throw new DomainError('conflict', 'quality.gauge-retired', { code });
  if (resolution === null) throw new DomainError('conflict', 'measurement-study.no-scale', { code });
  return resolution;
}

const notFound = (type: string, id: string): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type, id });
