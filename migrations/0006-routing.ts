import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Bills of material; routings, their versions, and what a version says about each operation. */
export class Routing1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA routing;
      CREATE TABLE routing.bom (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL UNIQUE REFERENCES material.material (id),
        version int NOT NULL DEFAULT 1
      );
      CREATE TABLE routing.bom_line (
        bom_id uuid NOT NULL REFERENCES routing.bom (id) ON DELETE CASCADE,
        line_no int NOT NULL CHECK (line_no > 0),
        component_id uuid NOT NULL REFERENCES material.material (id),
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        operation_number int,
        PRIMARY KEY (bom_id, line_no),
        UNIQUE (bom_id, component_id)
      );
      CREATE INDEX bom_line_component ON routing.bom_line (component_id);

      CREATE TABLE routing.routing (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        material_id uuid NOT NULL REFERENCES material.material (id),
        name text NOT NULL,
        name_en text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX routing_material ON routing.routing (material_id, code);
      CREATE TABLE routing.routing_version (
        id uuid PRIMARY KEY,
        routing_id uuid NOT NULL REFERENCES routing.routing (id),
        number int NOT NULL CHECK (number > 0),
        status text NOT NULL,
        change_note text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL,
        created_by uuid,
        released_at timestamptz,
        released_by uuid,
        version int NOT NULL DEFAULT 1,
        UNIQUE (routing_id, number)
      );
      CREATE TABLE routing.operation (
        id uuid PRIMARY KEY,
        routing_version_id uuid NOT NULL REFERENCES routing.routing_version (id) ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        code text NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        control text NOT NULL CHECK (control IN ('machine', 'person')),
        reporting text NOT NULL CHECK (reporting IN ('machine', 'person')),
        setup_seconds int NOT NULL CHECK (setup_seconds >= 0),
        run_seconds int NOT NULL CHECK (run_seconds > 0),
        transfer_batch numeric(18,6) NOT NULL CHECK (transfer_batch > 0),
        qualification text,
        UNIQUE (routing_version_id, number)
      );
      CREATE INDEX operation_work_unit ON routing.operation (work_unit_id);
      CREATE TABLE routing.operation_link (
        from_operation_id uuid NOT NULL REFERENCES routing.operation (id) ON DELETE CASCADE,
        to_operation_id uuid NOT NULL REFERENCES routing.operation (id) ON DELETE CASCADE,
        PRIMARY KEY (from_operation_id, to_operation_id),
        CHECK (from_operation_id <> to_operation_id)
      );
      CREATE INDEX operation_link_to ON routing.operation_link (to_operation_id);
      CREATE TABLE routing.step (
        id uuid PRIMARY KEY,
        operation_id uuid NOT NULL REFERENCES routing.operation (id) ON DELETE CASCADE,
        seq int NOT NULL CHECK (seq > 0),
        kind text NOT NULL CHECK (kind IN ('instruction', 'confirm', 'capture', 'measure', 'caution')),
        title text NOT NULL,
        title_en text NOT NULL,
        body text NOT NULL,
        body_en text NOT NULL,
        mandatory boolean NOT NULL,
        picture text,
        input jsonb,
        UNIQUE (operation_id, seq)
      );
      CREATE TABLE routing.parameter (
        operation_id uuid NOT NULL REFERENCES routing.operation (id) ON DELETE CASCADE,
        code text NOT NULL,
        seq int NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        value text NOT NULL,
        unit text NOT NULL,
        min text,
        max text,
        PRIMARY KEY (operation_id, code)
      );
    `);
    await this.freeze(runner);
    await requireLedgerEntry(runner, 'routing.routing_version', 'status');
    await grantSchema(runner, 'routing');
  }

  /** What has left the draft is not changed any more, whoever tries: orders, grades and reports refer to it. */
  private async freeze(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION routing.refuse_frozen(operation uuid) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        status text := (SELECT v.status FROM routing.operation o
          JOIN routing.routing_version v ON v.id = o.routing_version_id WHERE o.id = operation FOR SHARE OF v);
      BEGIN
        IF status <> 'draft' THEN
          RAISE EXCEPTION 'a routing version that is % is not changed', status USING ERRCODE = 'restrict_violation';
        END IF;
      END $$;
      CREATE FUNCTION routing.refuse_frozen_operation() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        status text := (SELECT v.status FROM routing.routing_version v
          WHERE v.id = coalesce(OLD.routing_version_id, NEW.routing_version_id) FOR SHARE);
      BEGIN
        IF status <> 'draft' THEN
          RAISE EXCEPTION 'a routing version that is % is not changed', status USING ERRCODE = 'restrict_violation';
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.routing_version_id <> OLD.routing_version_id THEN
          RAISE EXCEPTION 'an operation stays with its version' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE FUNCTION routing.refuse_frozen_part() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          PERFORM routing.refuse_frozen(OLD.operation_id);
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM routing.refuse_frozen(NEW.operation_id);
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE FUNCTION routing.refuse_frozen_link() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          PERFORM routing.refuse_frozen(OLD.from_operation_id);
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM routing.refuse_frozen(NEW.from_operation_id), routing.refuse_frozen(NEW.to_operation_id);
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE FUNCTION routing.refuse_frozen_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.status <> 'draft' THEN
            RAISE EXCEPTION 'a routing version that is % is not deleted', OLD.status
              USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN OLD;
        END IF;
        IF ROW(NEW.id, NEW.routing_id, NEW.number, NEW.created_at, NEW.created_by)
            IS DISTINCT FROM ROW(OLD.id, OLD.routing_id, OLD.number, OLD.created_at, OLD.created_by)
          OR (OLD.status <> 'draft' AND NEW.change_note IS DISTINCT FROM OLD.change_note)
          OR (OLD.status IN ('released', 'obsolete')
            AND ROW(NEW.released_at, NEW.released_by) IS DISTINCT FROM ROW(OLD.released_at, OLD.released_by))
          OR (OLD.status = 'released' AND NEW.status NOT IN ('released', 'obsolete'))
          OR (OLD.status = 'obsolete' AND NEW.status <> 'obsolete')
        THEN
          RAISE EXCEPTION 'a routing version that is % is not changed', OLD.status
            USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER routing_version_frozen BEFORE UPDATE OR DELETE ON routing.routing_version
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_version();
      CREATE TRIGGER operation_frozen BEFORE INSERT OR UPDATE OR DELETE ON routing.operation
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_operation();
      CREATE TRIGGER operation_link_frozen BEFORE INSERT OR UPDATE OR DELETE ON routing.operation_link
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_link();
      CREATE TRIGGER step_frozen BEFORE INSERT OR UPDATE OR DELETE ON routing.step
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_part();
      CREATE TRIGGER parameter_frozen BEFORE INSERT OR UPDATE OR DELETE ON routing.parameter
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_part();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA routing CASCADE');
  }
}
