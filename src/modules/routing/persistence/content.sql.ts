/** Rows come as one JSON array: a statement for a thousand of them takes no longer to build than one for ten. */
export const PUT_OPERATIONS = `
  INSERT INTO routing.operation (id, routing_version_id, number, code, name, name_en, work_unit_id, control, reporting,
    setup_seconds, run_seconds, transfer_batch, qualification, branch_group, optional, equipment_class, tools, nc_program,
    produces, place)
  SELECT "operationId", "routingVersionId", number, code, name, "nameEn", "workUnitId", control, reporting,
    "setupSeconds", "runSeconds", "transferBatch", qualification, "branchGroup", optional, "equipmentClass", tools,
    "ncProgram", produces, place
  FROM jsonb_to_recordset($1) AS o ("operationId" uuid, "routingVersionId" uuid, number int, code text, name text,
    "nameEn" text, "workUnitId" uuid, control text, reporting text, "setupSeconds" int, "runSeconds" int,
    "transferBatch" numeric, qualification text, "branchGroup" text, optional boolean, "equipmentClass" text,
    tools jsonb, "ncProgram" text, produces text, place jsonb)
  ON CONFLICT (id) DO UPDATE SET number = EXCLUDED.number, code = EXCLUDED.code, name = EXCLUDED.name,
    name_en = EXCLUDED.name_en, work_unit_id = EXCLUDED.work_unit_id, control = EXCLUDED.control,
    reporting = EXCLUDED.reporting, setup_seconds = EXCLUDED.setup_seconds, run_seconds = EXCLUDED.run_seconds,
    transfer_batch = EXCLUDED.transfer_batch, qualification = EXCLUDED.qualification,
    branch_group = EXCLUDED.branch_group, optional = EXCLUDED.optional, equipment_class = EXCLUDED.equipment_class,
    tools = EXCLUDED.tools, nc_program = EXCLUDED.nc_program, produces = EXCLUDED.produces, place = EXCLUDED.place`;

export const ADD_STEPS = `
  INSERT INTO routing.step (id, operation_id, seq, kind, title, title_en, body, body_en, mandatory, picture, media, input)
  SELECT id, "operationId", seq, kind, title, "titleEn", text, "textEn", mandatory, picture, media, input
  FROM jsonb_to_recordset($1) AS s (id uuid, "operationId" uuid, seq int, kind text, title text, "titleEn" text,
    text text, "textEn" text, mandatory boolean, picture text, media jsonb, input jsonb)`;

export const ADD_PARAMETERS = `
  INSERT INTO routing.parameter (operation_id, code, seq, name, name_en, value, unit, min, max)
  SELECT "operationId", code, seq, name, "nameEn", value, unit, min, max
  FROM jsonb_to_recordset($1) AS p ("operationId" uuid, code text, seq int, name text, "nameEn" text, value text,
    unit text, min text, max text)`;

export const ADD_DOCUMENTS = `
  INSERT INTO routing.operation_document (operation_id, document_id, seq)
  SELECT "operationId", "documentId", seq
  FROM jsonb_to_recordset($1) AS d ("operationId" uuid, "documentId" uuid, seq int)`;

export const ADD_LINKS = `
  INSERT INTO routing.operation_link (from_operation_id, to_operation_id)
  SELECT "from", "to" FROM jsonb_to_recordset($1) AS l ("from" uuid, "to" uuid)`;
