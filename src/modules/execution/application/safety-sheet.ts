import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import {
  checkReferences,
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  textIn,
  type ImportRun,
  type TypedRow,
} from '#platform/import';
import { listOf, type SafetyList, type SafetyScope } from '../domain/safety';
import { SafetyChecks, type SafetyPointText } from './safety-checks';

const SCOPES = {
  'work-unit': ['工位', 'Work unit'],
  'equipment-class': ['设备类别', 'Equipment class'],
} as const satisfies Record<SafetyScope, readonly [string, string]>;
/** As many as the page takes. */
const MOST_POINTS = 30;

const COLUMNS = {
  scope: column.choice(['适用范围', 'Applies to'], { words: SCOPES, example: '工位' }),
  target: column.reference(['工位或设备类别', 'Work unit or class'], { what: 'safety.target', example: 'LATHE' }),
  contact: column.text(['有问题时联系', 'Whom to call'], { max: 100, example: '设备管理员 分机 8001' }),
  text: column.text(['检查项', 'Point'], { max: 200, example: '已戴护目镜' }),
  textEn: optional(column.text(['英文检查项', 'Point (English)'], { max: 200, example: 'Goggles are worn' })),
};

type Row = TypedRow<typeof COLUMNS>;

const targetOf = ({ values: { scope, target } }: Row): string => `${scope} ${target}`;

/**
 * Sheet 安全检查: one row for each point, in the order of checking; the rows of one target are its whole list. A list that
 * says the same already stays as it is, and so do the lists the sheet does not name.
 */
@Injectable()
export class SafetySheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly safety: SafetyChecks,
    private readonly equipment: EquipmentApi,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'safety-lists',
        name: ['安全检查', 'Safety checks'],
        order: 330,
        columns: COLUMNS,
        check: (rows, run) => this.check(rows, run),
        apply: (rows) => this.apply(rows),
      }),
    );
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'text', (row) => `${targetOf(row)} ${row.values.text}`);
    const units = await this.equipment.workUnits();
    const made = run.rows('equipment').filter((row) => textIn(row, 'level') === 'work-unit');
    const named = (columnKey: string): string[] => made.flatMap((row) => textIn(row, columnKey) ?? []);
    const known: Readonly<Record<SafetyScope, ReadonlySet<string>>> = {
      'work-unit': new Set([...units.map(({ code }) => code), ...named('code')]),
      'equipment-class': new Set([...units.map(({ equipmentClass }) => equipmentClass), ...named('equipmentClass')]),
    };
    for (const scope of ['work-unit', 'equipment-class'] as const) {
      const concerned = rows.filter(({ values }) => values.scope === scope);
      checkReferences(concerned, run, 'target', known[scope], `web.safety.scope.${scope}`);
    }
    for (const group of byTarget(rows)) checkGroup(group, run);
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    const lists = await this.safety.lists();
    for (const group of byTarget(rows)) {
      const [first] = group;
      if (!first) continue;
      const { scope, target, contact } = first.values;
      const points = group.map(({ values }) => ({ text: values.text, textEn: values.textEn ?? '' }));
      const known = listOf(lists, scope, target);
      if (!known) await this.safety.add(scope, target, contact, points);
      else if (!saysSame(known, contact, points)) await this.safety.change(known.id, contact, points, known.version);
    }
  }
}

function checkGroup(group: readonly Row[], run: ImportRun): void {
  const [first] = group;
  if (!first) return;
  if (!run.may('safety.edit'))
    run.problem(first, null, 'import.not-allowed', say('safety.may-edit'), first.values.target);
  const other = group.find(({ values }) => values.contact !== first.values.contact);
  if (other) run.problem(other, 'contact', 'import.conflict', first.values.contact, other.values.contact);
  const beyond = group[MOST_POINTS];
  if (beyond)
    run.problem(beyond, 'text', 'import.conflict', say('safety.most-points', { max: MOST_POINTS }), beyond.values.text);
}

function byTarget(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(targetOf(row), [...(groups.get(targetOf(row)) ?? []), row]);
  return [...groups.values()];
}

function saysSame(list: SafetyList, contact: string, points: readonly SafetyPointText[]): boolean {
  const content = (of: readonly SafetyPointText[]): string =>
    JSON.stringify(of.map(({ text, textEn }) => [text, textEn]));
  return list.contact === contact && content(list.points) === content(points);
}
