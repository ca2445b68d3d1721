import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Code, parent, Chinese, English: the groups and codes of our tree of downtime reasons. */
const REASONS: readonly (readonly [string, string | null, string, string])[] = [
  ['P', null, '计划停机', 'Planned stop'],
  ['P10', 'P', '休息', 'Break'],
  ['P20', 'P', '计划保养', 'Planned maintenance'],
  ['P30', 'P', '教学讲解', 'Instruction'],
  ['P40', 'P', '班前会、5S', 'Briefing, 5S'],
  ['P50', 'P', '无排产', 'Nothing scheduled'],
  ['S', null, '准备换型', 'Setup'],
  ['S10', 'S', '换刀具、夹具', 'Tool and fixture change'],
  ['S20', 'S', '装载程序', 'Program load'],
  ['S30', 'S', '首件调试', 'First-article tuning'],
  ['S40', 'S', '清线', 'Line clearance'],
  ['E', null, '设备故障', 'Equipment failure'],
  ['E10', 'E', '机械', 'Mechanical'],
  ['E20', 'E', '电气', 'Electrical'],
  ['E30', 'E', '气动、液压', 'Pneumatic, hydraulic'],
  ['E40', 'E', '控制、程序', 'Control, program'],
  ['E50', 'E', '传感器', 'Sensor'],
  ['E60', 'E', '机器人', 'Robot'],
  ['T', null, '刀具', 'Tooling'],
  ['T10', 'T', '刀具破损', 'Tool broken'],
  ['T20', 'T', '刀具磨损', 'Tool worn'],
  ['M', null, '物料', 'Material'],
  ['M10', 'M', '缺料', 'Starved'],
  ['M20', 'M', '堵料', 'Blocked'],
  ['M30', 'M', '来料不良', 'Bad incoming material'],
  ['M40', 'M', '配送延迟', 'Late delivery'],
  ['Q', null, '质量', 'Quality'],
  ['Q10', 'Q', '等首检', 'Waiting for first article'],
  ['Q20', 'Q', '等复检', 'Waiting for reinspection'],
  ['Q30', 'Q', '质量挂起', 'Quality hold'],
  ['Q40', 'Q', '返工占用', 'Occupied by rework'],
  ['H', null, '人员', 'People'],
  ['H10', 'H', '缺人', 'Nobody there'],
  ['H20', 'H', '学员操作不熟', 'Learner not yet practised'],
  ['H30', 'H', '等指导教师', 'Waiting for the instructor'],
  ['H40', 'H', '培训中', 'In training'],
  ['U', null, '公用工程', 'Utilities'],
  ['U10', 'U', '停电', 'Power'],
  ['U20', 'U', '压缩空气', 'Compressed air'],
  ['U30', 'U', '网络', 'Network'],
  ['U40', 'U', '系统停机', 'System down'],
  ['X', null, '安全', 'Safety'],
  ['X10', 'X', '急停', 'Emergency stop'],
  ['X20', 'X', '防护门打开', 'Guard open'],
  ['X30', 'X', '安全事件', 'Incident'],
  ['Z', null, '未说明', 'Not explained'],
];

/** Why units stopped: the tree of reasons, and which stop was given which. */
export class EquipmentDowntime1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE equipment.downtime_reason (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z][0-9]{0,3}$'),
        parent_code text REFERENCES equipment.downtime_reason (code),
        name text NOT NULL,
        name_en text NOT NULL,
        position int NOT NULL,
        retired_at timestamptz,
        CHECK (parent_code IS NULL OR left(code, 1) = left(parent_code, 1))
      );

      -- What was said of the stop of a unit that began then. The stop may be derived again with other ends; the reason
      -- is for whatever stop lies over this time.
      CREATE TABLE equipment.interval_reason (
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        reason text NOT NULL REFERENCES equipment.downtime_reason (code),
        note text,
        coded_by uuid,
        coded_at timestamptz NOT NULL,
        PRIMARY KEY (work_unit_id, starts_at),
        CHECK (ends_at >= starts_at AND reason <> 'Z')
      );

      -- A code is what old figures are counted by: it keeps its meaning for ever.
      CREATE FUNCTION equipment.refuse_reason_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR NEW.code <> OLD.code OR NEW.parent_code IS DISTINCT FROM OLD.parent_code THEN
          RAISE EXCEPTION 'a downtime reason is retired, never changed or deleted' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER downtime_reason_immutable BEFORE UPDATE OR DELETE ON equipment.downtime_reason
        FOR EACH ROW EXECUTE FUNCTION equipment.refuse_reason_change();
    `);
    await runner.query(
      `INSERT INTO equipment.downtime_reason (code, parent_code, name, name_en, position)
       SELECT r->>0, r->>1, r->>2, r->>3, n::int FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS list (r, n)`,
      [JSON.stringify(REASONS)],
    );
    await grantSchema(runner, 'equipment');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE equipment.interval_reason, equipment.downtime_reason;
      DROP FUNCTION equipment.refuse_reason_change();
    `);
  }
}
