import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { WorkbookWriter } from '#platform/import';
import { mediaCell } from '../domain/media';
import type { RoutingVersion } from '../domain/routing';
import { RoutingService, type VersionContent } from './routing.service';
import { ACTOR_WORDS, INPUT_WORDS, KIND_WORDS, PRODUCES_WORDS } from './sheet-columns';
import { VersionSheets } from './version-sheets';

type Row = Readonly<Record<string, string | null>>;
type ExportedOperation = VersionContent['operations'][number];

const list = (values: readonly (string | number)[] | undefined): string => (values ?? []).join('，');
const flag = (value: boolean | undefined): string => (value ? '是' : '否');

/**
 * A version as the workbook it could be imported from, without its number: imported here it becomes the next version,
 * elsewhere the first.
 */
@Injectable()
export class RoutingExport {
  constructor(
    private readonly service: RoutingService,
    private readonly materials: MaterialApi,
    private readonly sheets: VersionSheets,
    private readonly writer: WorkbookWriter,
  ) {}

  async workbook(version: RoutingVersion): Promise<Buffer> {
    const content = await this.service.content(version);
    const material = await this.materials.material(version.materialId);
    const { routingCode: routing, name, nameEn, changeNote } = version;
    const head = { code: routing, material: material.code, materialRevision: material.revision };
    const { operations } = content;
    return this.writer.write([
      { key: 'routings', rows: [{ ...head, name, nameEn, changeNote }] },
      { key: 'operations', rows: operations.map((operation) => operationRow(routing, operation, content)) },
      { key: 'steps', rows: operations.flatMap((operation) => stepRows(routing, operation)) },
      { key: 'parameters', rows: operations.flatMap((operation) => parameterRows(routing, operation)) },
      ...(await this.sheets.of(routing, operations)),
    ]);
  }
}

function operationRow(
  routing: string,
  operation: ExportedOperation,
  { operations, links, documents }: VersionContent,
): Row {
  const { operationId, branch, tools, produces } = operation;
  const numbers = new Map(operations.map((each) => [each.operationId, each.number]));
  const codes = new Map(documents.map(({ id, code }) => [id, code]));
  const before = links.filter(({ to }) => to === operationId).map(({ from }) => numbers.get(from) ?? 0);
  return {
    routing,
    number: String(operation.number),
    code: operation.code,
    name: operation.name,
    nameEn: operation.nameEn,
    workUnit: operation.workUnitCode,
    control: ACTOR_WORDS[operation.control][0],
    reporting: ACTOR_WORDS[operation.reporting][0],
    setupSeconds: String(operation.setupSeconds),
    runSeconds: String(operation.runSeconds),
    transferBatch: operation.transferBatch,
    qualification: operation.qualification,
    after: before.length > 0 ? list(before) : '0',
    alternative: branch?.group ?? null,
    optional: flag(operation.optional),
    equipmentClass: operation.equipmentClass ?? null,
    tools: list(tools?.map(({ toolClass, count }) => `${toolClass}×${count}`)),
    ncProgram: operation.ncProgram ?? null,
    produces: produces ? PRODUCES_WORDS[produces][0] : null,
    documents: list(operation.documentIds.map((id) => codes.get(id) ?? '')),
  };
}

function stepRows(routing: string, { number, steps }: ExportedOperation): Row[] {
  return steps.map(({ seq, kind, mandatory, media, input, picture, ...step }) => ({
    routing,
    operation: String(number),
    seq: String(seq),
    kind: KIND_WORDS[kind][0],
    title: step.title,
    titleEn: step.titleEn,
    text: step.text,
    textEn: step.textEn,
    mandatory: flag(mandatory),
    picture,
    media: list(media?.map(mediaCell)),
    input: input ? INPUT_WORDS[input.type][0] : null,
    unit: input?.unit ?? null,
    min: input?.min ?? null,
    max: input?.max ?? null,
    choices: list(input?.choices),
  }));
}

function parameterRows(routing: string, { number, parameters }: ExportedOperation): Row[] {
  return parameters.map((parameter) => ({ ...parameter, routing, operation: String(number) }));
}
