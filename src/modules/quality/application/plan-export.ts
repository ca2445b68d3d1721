import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TEXTS } from '#libs/texts';
import { RoutingApi } from '#modules/routing';
import type { BalloonPlace, CharacteristicDraft } from '../domain/quality';
import { CLASSES, inPercent, KINDS, samplingWord } from './characteristic-columns';
import { revisionToMark } from './plan-drawings';
import { PlanService } from './plan.service';

const flag = (value: boolean): string => (value ? '是' : '否');

/** The inspection plan of a version as rows of its own import sheet in the version's workbook. */
@Injectable()
export class PlanExport implements OnModuleInit {
  constructor(
    private readonly routings: RoutingApi,
    private readonly plans: PlanService,
  ) {}

  onModuleInit(): void {
    this.routings.whenExported(async (routing, operations) => {
      const ids = operations.map(({ operationId }) => operationId);
      const lines = await this.plans.planFor(ids);
      const asking = new Set(await this.plans.askingFirstArticle(ids));
      const drawings = await this.drawingsOf(lines.flatMap(({ place }) => place ?? []));
      return {
        key: 'characteristics',
        rows: operations.flatMap(({ operationId, number }) =>
          lines
            .filter((line) => line.operationId === operationId)
            .map((line) => ({
              routing,
              operation: String(number),
              firstArticle: flag(asking.has(operationId)),
              ...rowOf(line),
              ...placeOf(line.place, drawings),
            })),
        ),
      };
    });
  }

  /** Codes of the drawings balloons stand on, by revision, where that is the one to mark: a sheet names no other. */
  private async drawingsOf(places: readonly BalloonPlace[]): Promise<ReadonlyMap<string, string>> {
    const revisionIds = [...new Set(places.map(({ revisionId }) => revisionId))];
    const documents = revisionIds.length === 0 ? [] : await this.routings.documentsAbout({ revisionIds });
    return new Map(documents.map((document) => [revisionToMark(document)?.id ?? '', document.code]));
  }
}

function rowOf(line: CharacteristicDraft): Readonly<Record<string, string | null>> {
  const { geometric } = line;
  return {
    balloon: line.balloon,
    name: line.name,
    nameEn: line.nameEn,
    kind: KINDS[line.kind][0],
    nominal: line.nominal,
    lsl: line.lsl,
    usl: line.usl,
    unit: line.unit,
    decimals: String(line.decimals),
    class: CLASSES[line.class][0],
    mandatory: flag(line.mandatory),
    sampling: samplingWord(line.sampling),
    gaugeClass: line.gaugeClass ?? null,
    requirement: line.requirement ?? '',
    geometric: geometric ? TEXTS[`geometric.${geometric.symbol}`][0] : null,
    datums: geometric ? geometric.datums.join('，') : null,
    zone: line.zone ?? null,
  };
}

function placeOf(
  place: BalloonPlace | null,
  drawings: ReadonlyMap<string, string>,
): Readonly<Record<string, string | null>> {
  const drawing = place && drawings.get(place.revisionId);
  if (!drawing) return { drawing: null, page: null, x: null, y: null };
  return { drawing, page: String(place.page), x: inPercent(place.x), y: inPercent(place.y) };
}
