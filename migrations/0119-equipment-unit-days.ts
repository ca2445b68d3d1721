import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sums of closed days of work units, so that a year need not be read state by state. */
export class EquipmentUnitDays1764000000119 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE equipment.unit_day (
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        day date NOT NULL,
        enters boolean NOT NULL,
        reaches_back_to timestamptz,
        -- Milliseconds and counts, whole numbers that doubles hold and add exactly; libs/kpi says what each is.
        pot float8 NOT NULL,
        pdot float8 NOT NULL,
        pbt float8 NOT NULL,
        apt float8 NOT NULL,
        aust float8 NOT NULL,
        adet float8 NOT NULL,
        adot float8 NOT NULL,
        unknown float8 NOT NULL,
        aupt float8 NOT NULL,
        aubt float8 NOT NULL,
        excluded float8 NOT NULL,
        learning float8 NOT NULL,
        break_run float8 NOT NULL,
        without_order float8 NOT NULL,
        failures float8 NOT NULL,
        restored float8 NOT NULL,
        repair float8 NOT NULL,
        PRIMARY KEY (work_unit_id, day)
      );
      COMMENT ON COLUMN equipment.unit_day.day IS 'of UTC';
      COMMENT ON COLUMN equipment.unit_day.enters IS 'a failure that began before is under way when the day begins';
      COMMENT ON COLUMN equipment.unit_day.reaches_back_to IS
        'where the failure began that counts in this day although its span is older than the day';
      CREATE INDEX unit_day_marked ON equipment.unit_day (work_unit_id, day)
        WHERE enters OR reaches_back_to IS NOT NULL;

      -- On the row that whoever changes the past of a unit locks: it sees, without another statement, whether days are
      -- kept of the past it changes.
      ALTER TABLE equipment.work_unit ADD COLUMN days_until date, ADD COLUMN days_rules text;
      COMMENT ON COLUMN equipment.work_unit.days_until IS 'the day after the last one that is kept; none lies behind it';
      COMMENT ON COLUMN equipment.work_unit.days_rules IS 'by which rules and in which zone the days were summed up';

      -- What was said of a stop is looked up by the time it lies over.
      CREATE INDEX interval_reason_time ON equipment.interval_reason
        USING gist (work_unit_id, tstzrange(starts_at, ends_at, '[]'));

      GRANT SELECT, INSERT, DELETE ON equipment.unit_day TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE equipment.unit_day;
      DROP INDEX equipment.interval_reason_time;
      ALTER TABLE equipment.work_unit DROP COLUMN days_until, DROP COLUMN days_rules;
    `);
  }
}
