import { Injectable } from '@nestjs/common';
import type { PlannedSpan } from '#libs/kpi';
import { EquipmentApi } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { boxesOf, type BoxGroup, type BoxWay, type GroupedBox } from '../../domain/charts/boxes';
import { isCounted, type ControlChart } from '../../domain/charts/chart';
import { GroupingRepository } from '../../persistence/charts/grouping.repository';
import { PointRepository, type PointRow } from '../../persistence/charts/point.repository';
import type { StudyWindow } from './chart-study';

export interface ChartBoxes {
  /** How many of the newest points of the window were looked at. */
  readonly points: number;
  readonly boxes: readonly GroupedBox[];
}

/** What a value of a point belongs to; null where nobody knows. */
type GroupOf = (row: PointRow, measurementId: string) => BoxGroup | null;

const MOST_POINTS = 2000;

const named = ({ code, name, nameEn }: BoxGroup): BoxGroup => ({ code, name, nameEn });
const coded = (code: string): BoxGroup => ({ code, name: '', nameEn: '' });

/** Values of a chart side by side, so that machines, tools, shifts and teams can be compared. */
@Injectable()
export class ChartBoxPlots {
  constructor(
    private readonly points: PointRepository,
    private readonly groupings: GroupingRepository,
    private readonly equipment: EquipmentApi,
    private readonly personnel: PersonnelApi,
  ) {}

  async of(chart: ControlChart, by: BoxWay, { from, to }: StudyWindow): Promise<ChartBoxes> {
    if (isCounted(chart.kind)) return { points: 0, boxes: [] };
    const rows = await this.points.between(chart.id, from ?? new Date(0), to ?? new Date(8.64e15), MOST_POINTS);
    const groupOf = await this.grouping(by, chart, rows);
    const values = rows.flatMap((row) =>
      row.readings.map((value, index) => ({ value, group: groupOf(row, row.measurements[index] ?? '') })),
    );
    return { points: rows.length, boxes: boxesOf(values) };
  }

  private grouping(by: BoxWay, chart: ControlChart, rows: readonly PointRow[]): Promise<GroupOf> {
    switch (by) {
      case 'work-unit':
        return this.byWorkUnit(rows);
      case 'tool':
        return this.byTool(chart, rows);
      case 'shift':
        return this.byShift(rows);
      case 'team':
        return this.byTeam(rows);
    }
  }

  private async byWorkUnit(rows: readonly PointRow[]): Promise<GroupOf> {
    const units = await this.unitsOf(rows);
    return ({ workUnitId }) => {
      const unit = units.get(workUnitId ?? '');
      return unit ? named(unit) : null;
    };
  }

  private async byTool(chart: ControlChart, rows: readonly PointRow[]): Promise<GroupOf> {
    const tools = await this.groupings.tools(
      chart.id,
      rows.map(({ id }) => id),
    );
    return ({ id }) => {
      const tool = tools.get(id);
      return tool === undefined ? null : coded(tool);
    };
  }

  /** A value belongs to the shift of its line in which its point ends. */
  private async byShift(rows: readonly PointRow[]): Promise<GroupOf> {
    const units = await this.unitsOf(rows);
    const [first, last] = [rows[0], rows.at(-1)];
    const lines = [...new Set([...units.values()].map(({ lineId }) => lineId))];
    const spans =
      first && last
        ? await this.equipment.plannedSpans(lines, first.at, new Date(last.at.getTime() + 1))
        : new Map<string, PlannedSpan[]>();
    return ({ workUnitId, at }) => {
      const planned = spans.get(units.get(workUnitId ?? '')?.lineId ?? '') ?? [];
      const time = at.getTime();
      const shift = planned.find(({ kind, start, end }) => kind === 'work' && start <= time && time < end);
      return shift?.name ? coded(shift.name) : null;
    };
  }

  private async byTeam(rows: readonly PointRow[]): Promise<GroupOf> {
    const measurers = await this.groupings.measurers(rows.flatMap(({ measurements }) => measurements));
    const teams = await this.personnel.teamsOfEach([...new Set(measurers.values())]);
    return (_row, measurementId) => {
      const team = teams.get(measurers.get(measurementId) ?? '');
      return team ? named(team) : null;
    };
  }

  private async unitsOf(rows: readonly PointRow[]) {
    const ids = [...new Set(rows.flatMap(({ workUnitId }) => workUnitId ?? []))];
    return new Map((await this.equipment.workUnitsByIds(ids)).map((unit) => [unit.id, unit]));
  }
}
