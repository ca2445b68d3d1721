import { Injectable } from '@nestjs/common';
import {
  column,
  defineSheet,
  optional,
  say,
  textIn,
  type ImportRun,
  type SheetDef,
  type TypedRow,
} from '#platform/import';
import type { ShiftRule } from '../../domain/planned-time';
import { CalendarRepository } from '../../persistence/calendar.repository';
import { HierarchyRepository } from '../../persistence/hierarchy.repository';
import { UnitDayRepository } from '../../persistence/unit-day.repository';
import { WorkUnitRepository } from '../../persistence/work-unit.repository';

const columns = {
  line: column.reference(['产线编号', 'Line'], { what: 'equipment.what.line', example: 'GPL-1' }),
  weekday: optional(
    column.choice(['星期', 'Weekday'], {
      words: {
        1: ['周一', 'Monday'],
        2: ['周二', 'Tuesday'],
        3: ['周三', 'Wednesday'],
        4: ['周四', 'Thursday'],
        5: ['周五', 'Friday'],
        6: ['周六', 'Saturday'],
        7: ['周日', 'Sunday'],
      },
    }),
  ),
  date: optional(column.date(['日期', 'Date'], { example: '' })),
  kind: column.choice(['类型', 'Kind'], {
    words: { work: ['班次', 'Shift'], break: ['休息', 'Break'], closed: ['停产', 'Closed'] },
  }),
  name: column.text(['名称', 'Name'], { max: 40, example: '上午实训' }),
  starts: optional(column.time(['开始', 'Start'])),
  ends: optional(column.time(['结束', 'End'], { example: '12:00' })),
} as const;

type Row = TypedRow<typeof columns>;

/** A line's weekly shifts and breaks, and the dates that differ. A line's rows replace its whole calendar, of days past too. */
@Injectable()
export class ShiftsSheet {
  constructor(
    private readonly hierarchy: HierarchyRepository,
    private readonly calendar: CalendarRepository,
    private readonly units: WorkUnitRepository,
    private readonly days: UnitDayRepository,
  ) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'shifts',
      name: ['班次', 'Shifts'],
      order: 110,
      columns,
      check: (rows, run) => this.check(rows, run),
      apply: (rows) => this.apply(rows),
    });
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    const stored = await this.hierarchy.byCodes(rows.map((row) => row.values.line));
    const lines = new Set([...stored].filter(([, { level }]) => level === 'line').map(([code]) => code));
    for (const row of run.rows('equipment')) if (row.values['level'] === 'line') lines.add(textIn(row, 'code') ?? '');
    for (const row of rows) {
      const { line, weekday, date, kind, starts, ends } = row.values;
      if (!lines.has(line)) {
        const expected = say('import.expected.reference', { what: say('equipment.what.line') });
        run.problem(row, 'line', 'import.reference-unknown', expected, line);
      }
      if ((weekday === null) === (date === null))
        run.problem(row, 'weekday', 'import.value-wrong', say('equipment.expected.weekday-or-date'), weekday ?? '');
      const timed = starts !== null && ends !== null;
      const untimed = starts === null && ends === null;
      if (kind === 'closed' ? !untimed : !timed)
        run.problem(row, 'starts', 'import.value-wrong', say('equipment.expected.times'), starts ?? '');
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const lines = await this.hierarchy.byCodes(rows.map((row) => row.values.line));
    await this.days.drop(await this.units.lockLines([...lines.values()].map(({ id }) => id)));
    for (const [code, { id }] of lines) {
      const own = rows.filter((row) => row.values.line === code);
      await this.calendar.replace(
        id,
        own.map(({ values }): ShiftRule => ({
          weekday: values.weekday === null ? null : Number(values.weekday),
          onDate: values.date,
          kind: values.kind,
          name: values.name,
          starts: values.starts,
          ends: values.ends,
        })),
      );
    }
  }
}
