import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Branches, requirements and media of operations and steps; documents with revisions; who submitted a version. */
export class RoutingEditing1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE routing.routing_version
        ADD COLUMN submitted_at timestamptz,
        ADD COLUMN submitted_by uuid,
        ADD COLUMN based_on uuid REFERENCES routing.routing_version (id);
      ALTER TABLE routing.operation
        ADD COLUMN branch_group text,
        ADD COLUMN optional boolean NOT NULL DEFAULT false,
        ADD COLUMN equipment_class text,
        ADD COLUMN tools jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN nc_program text,
        ADD COLUMN produces text CHECK (produces IN ('lot', 'serial')),
        ADD COLUMN place jsonb,
        ADD CHECK (branch_group IS NULL OR NOT optional);
      ALTER TABLE routing.step ADD COLUMN media jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE routing.bom_line ADD COLUMN consumption text NOT NULL DEFAULT 'backflush'
        CHECK (consumption IN ('scan', 'backflush'));

      CREATE TABLE routing.document (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('drawing', 'cad', 'nc-program', 'other')),
        name text NOT NULL,
        name_en text NOT NULL,
        material_id uuid REFERENCES material.material (id)
      );
      CREATE INDEX document_material ON routing.document (material_id, code);
      CREATE TABLE routing.document_revision (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES routing.document (id),
        revision text NOT NULL,
        status text NOT NULL,
        change_note text NOT NULL DEFAULT '',
        file_id uuid NOT NULL REFERENCES platform.file (id),
        file_name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid,
        released_at timestamptz,
        released_by uuid,
        version int NOT NULL DEFAULT 1,
        UNIQUE (document_id, revision)
      );
      -- The station shows the one revision that is released: there are never two.
      CREATE UNIQUE INDEX document_revision_released ON routing.document_revision (document_id)
        WHERE status = 'released';
      CREATE TABLE routing.operation_document (
        operation_id uuid NOT NULL REFERENCES routing.operation (id) ON DELETE CASCADE,
        document_id uuid NOT NULL REFERENCES routing.document (id),
        seq int NOT NULL,
        PRIMARY KEY (operation_id, document_id)
      );
      CREATE INDEX operation_document_document ON routing.operation_document (document_id);
      CREATE TRIGGER operation_document_frozen BEFORE INSERT OR UPDATE OR DELETE ON routing.operation_document
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_part();

      CREATE FUNCTION routing.refuse_frozen_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE'
          OR ROW(NEW.id, NEW.document_id, NEW.revision, NEW.file_id, NEW.file_name, NEW.created_at, NEW.created_by)
            IS DISTINCT FROM
            ROW(OLD.id, OLD.document_id, OLD.revision, OLD.file_id, OLD.file_name, OLD.created_at, OLD.created_by)
        THEN
          RAISE EXCEPTION 'a document revision is not changed, the next one takes its place'
            USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER document_revision_frozen BEFORE UPDATE OR DELETE ON routing.document_revision
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_revision();
    `);
    await requireLedgerEntry(runner, 'routing.document_revision', 'status');
    await grantSchema(runner, 'routing');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE routing.operation_document, routing.document_revision, routing.document;
      DROP FUNCTION routing.refuse_frozen_revision();
      ALTER TABLE routing.bom_line DROP COLUMN consumption;
      ALTER TABLE routing.step DROP COLUMN media;
      ALTER TABLE routing.operation DROP COLUMN branch_group, DROP COLUMN optional, DROP COLUMN equipment_class,
        DROP COLUMN tools, DROP COLUMN nc_program, DROP COLUMN produces, DROP COLUMN place;
      ALTER TABLE routing.routing_version DROP COLUMN submitted_at, DROP COLUMN submitted_by, DROP COLUMN based_on;
    `);
  }
}
