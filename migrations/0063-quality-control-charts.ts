import type { MigrationInterface, QueryRunner } from 'typeorm';
import { requireLedgerEntry } from './support';

/** Control charts: what is charted, its points as they are kept, revisions of limits, signals, marks of tools. */
export class QualityControlCharts1764000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quality.control_chart (
        id uuid PRIMARY KEY,
        -- Material, number of the operation and balloon: what stays when a routing gets its next version.
        material_id uuid NOT NULL REFERENCES material.material (id),
        operation_number int NOT NULL,
        balloon text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('xbar-r', 'xbar-s', 'i-mr', 'p', 'np', 'c', 'u', 'ewma', 'cusum')),
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        name text NOT NULL,
        name_en text NOT NULL,
        class text NOT NULL CHECK (class IN ('A', 'B', 'C')),
        unit text NOT NULL,
        decimals smallint NOT NULL,
        nominal numeric,
        lsl numeric,
        usl numeric,
        subgroup_by text NOT NULL CHECK (subgroup_by IN ('count', 'time', 'order')),
        subgroup_size int CHECK (subgroup_size BETWEEN 1 AND 1000),
        subgroup_minutes int CHECK (subgroup_minutes BETWEEN 1 AND 1440),
        split_at_order boolean NOT NULL,
        rules jsonb NOT NULL,
        ewma jsonb,
        cusum jsonb,
        automatic boolean NOT NULL,
        version int NOT NULL DEFAULT 1,
        UNIQUE (material_id, operation_number, balloon, kind),
        CHECK ((subgroup_by = 'count') = (subgroup_size IS NOT NULL)),
        CHECK ((subgroup_by = 'time') = (subgroup_minutes IS NOT NULL))
      );
      CREATE INDEX control_chart_work_unit ON quality.control_chart (work_unit_id, id);

      CREATE TABLE quality.chart_point (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        chart_id uuid NOT NULL REFERENCES quality.control_chart (id) ON DELETE CASCADE,
        -- The order (an inspection without one stands for itself) and the work unit whose pieces these are.
        run_id uuid NOT NULL,
        work_order_id uuid,
        work_unit_id uuid,
        first_id uuid NOT NULL,
        first_at timestamptz NOT NULL,
        at timestamptz NOT NULL,
        readings double precision[] NOT NULL,
        measurements uuid[] NOT NULL,
        location double precision NOT NULL,
        spread double precision,
        -- Bit i: rule i of the chart on the upper panel; bit 16 + i: on the lower one.
        marks int NOT NULL DEFAULT 0,
        starts text[] NOT NULL DEFAULT '{}',
        -- What the rules remember after this point; kept of one point in 64, and of the newest.
        memory jsonb
      );
      CREATE UNIQUE INDEX chart_point_order ON quality.chart_point (chart_id, at, first_id)
        INCLUDE (id, location, spread, marks);
      CREATE INDEX chart_point_run ON quality.chart_point (chart_id, run_id, at);
      CREATE INDEX chart_point_memory ON quality.chart_point (chart_id, at) WHERE memory IS NOT NULL;

      CREATE TABLE quality.control_limits (
        chart_id uuid NOT NULL REFERENCES quality.control_chart (id) ON DELETE CASCADE,
        revision int NOT NULL CHECK (revision > 0),
        limits jsonb NOT NULL,
        base_from timestamptz NOT NULL,
        base_to timestamptz NOT NULL,
        -- Points after it are judged by this revision; null: all there are, for the first one.
        effective_after timestamptz,
        reason text NOT NULL,
        frozen_by uuid,
        frozen_at timestamptz NOT NULL,
        PRIMARY KEY (chart_id, revision),
        CHECK ((revision = 1) = (effective_after IS NULL))
      );

      CREATE TABLE quality.spc_signal (
        id uuid PRIMARY KEY,
        chart_id uuid NOT NULL REFERENCES quality.control_chart (id) ON DELETE CASCADE,
        rule text NOT NULL,
        panel text NOT NULL CHECK (panel IN ('location', 'spread')),
        first_point bigint NOT NULL,
        last_point bigint NOT NULL,
        from_at timestamptz NOT NULL,
        to_at timestamptz NOT NULL,
        -- The pattern is the last point and the ones before it, this many.
        points int NOT NULL CHECK (points > 0),
        value double precision NOT NULL,
        work_order_id uuid,
        work_unit_id uuid,
        status text NOT NULL,
        cause text CHECK (cause IN ('man', 'machine', 'material', 'method', 'environment', 'measurement')),
        note text,
        action text,
        result text,
        acknowledged_by uuid,
        acknowledged_at timestamptz,
        closed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CHECK (status NOT IN ('acknowledged', 'closed') OR (cause IS NOT NULL AND action IS NOT NULL))
      );
      CREATE UNIQUE INDEX spc_signal_pattern ON quality.spc_signal (chart_id, rule, panel, last_point)
        WHERE status <> 'withdrawn';
      CREATE INDEX spc_signal_chart ON quality.spc_signal (chart_id, to_at);
      CREATE INDEX spc_signal_open ON quality.spc_signal (chart_id) WHERE status = 'raised';

      -- A tool was set up: no rule looks over it at that work unit.
      CREATE TABLE quality.chart_mark (
        entry_id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL,
        at timestamptz NOT NULL,
        tool text NOT NULL
      );
      CREATE INDEX chart_mark_work_unit ON quality.chart_mark (work_unit_id, at);
    `);
    await requireLedgerEntry(runner, 'quality.control_chart', 'kind');
    await requireLedgerEntry(runner, 'quality.spc_signal', 'status');
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON quality.control_chart, quality.chart_point, quality.spc_signal
        TO linelab_app;
      GRANT SELECT, INSERT ON quality.control_limits, quality.chart_mark TO linelab_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA quality TO linelab_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE quality.chart_mark, quality.spc_signal, quality.control_limits, quality.chart_point,
        quality.control_chart`);
  }
}
