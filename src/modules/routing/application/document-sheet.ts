import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FILE_TYPES, FileStore, type ReceivedFile } from '#platform/files';
import {
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  SheetRegistry,
  type ImportRun,
  type TypedRow,
} from '#platform/import';
import type { DocumentKind } from '../domain/document';
import { DocumentRepository } from '../persistence/document.repository';
import { DocumentService, type DocumentDetail } from './document.service';
import { keyIn, SheetMaterials } from './sheet-materials';

const KINDS = {
  drawing: ['图纸', 'Drawing'],
  cad: ['三维模型', 'CAD'],
  'nc-program': ['数控程序', 'NC program'],
  other: ['其他', 'Other'],
} as const satisfies Record<DocumentKind, readonly [string, string]>;

const COLUMNS = {
  code: column.code(['文件编码', 'Document'], { max: 64, example: 'DWG-GP-100' }),
  kind: column.choice(['类别', 'Kind'], { words: KINDS, example: '图纸' }),
  name: column.text(['名称', 'Name'], { max: 100, example: '泵体零件图' }),
  nameEn: optional(column.text(['英文名称', 'Name (English)'], { max: 100, example: 'Drawing of the pump body' })),
  material: optional(column.reference(['物料编码', 'Material'], { what: 'material.material', example: 'GP-100' })),
  materialRevision: optional(column.code(['物料版本', 'Material revision'], { max: 16, example: 'A' })),
  revision: column.matching(['版次', 'Revision'], {
    pattern: /^[A-Za-z0-9][A-Za-z0-9.-]{0,15}$/,
    expected: 'document.revision-format',
    example: 'A',
  }),
  file: column.text(['文件名', 'File'], { max: 130, example: 'DWG-GP-100_A.pdf' }),
  changeNote: optional(column.text(['更改说明', 'Change note'], { max: 500, example: '首版' })),
  release: optional(column.flag(['发布', 'Release'], { example: '是' })),
};

type Row = TypedRow<typeof COLUMNS>;
/** Files beside the workbook, received before the unit of work, by name. */
type Received = ReadonlyMap<string, ReceivedFile>;

/**
 * Sheet 技术文件: one row for each revision, its file beside the workbook. A document that is there keeps what it is called
 * and belongs to. A revision that is there with the same file is passed over, so that a folder can be sent again; its file
 * is never exchanged.
 *
 * Releasing asks for what it asks for on the page; an administrator brings documents the school did not have as released
 * (our rule, as for routings).
 */
@Injectable()
export class DocumentSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly materials: SheetMaterials,
    private readonly documents: DocumentRepository,
    private readonly service: DocumentService,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'documents',
        name: ['技术文件', 'Documents'],
        order: 405,
        columns: COLUMNS,
        check: (rows, run) => this.check(rows, run),
        prepare: (rows, run) => this.receive(rows, run),
        apply: (rows, run, received: Received) => this.apply(rows, run, received),
      }),
    );
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'revision', ({ values }) => `${values.code} ${values.revision}`);
    checkUnique(
      rows.filter(({ values }) => values.release),
      run,
      'release',
      ({ values }) => values.code,
    );
    const belonging = rows.filter(({ values }) => values.material !== null);
    await this.materials.check(belonging, run, 'material', 'materialRevision');
    const stored = await this.stored(rows);
    for (const row of rows) {
      const known = stored.get(row.values.code);
      const mayRelease = run.may('routing.release') || (!known && run.may('import.bring-decided'));
      if (row.values.release && !mayRelease)
        run.problem(row, 'release', 'import.not-allowed', say('document.may-release'), row.values.code);
      this.checkFile(row, known, run);
      await run.breathe();
    }
  }

  private checkFile(row: Row, known: Stored | undefined, run: ImportRun): void {
    const { kind, file, revision } = row.values;
    if (known && known.kind !== kind)
      run.problem(row, 'kind', 'import.conflict', say('document.same-kind', { kind: KINDS[known.kind][0] }), kind);
    const bytes = run.attachment(file);
    const before = known?.sha256.get(revision);
    if (!bytes && before === undefined)
      run.problem(row, 'file', 'import.reference-unknown', say('document.file-beside'), file);
    else if (bytes && before === undefined && !FILE_TYPES.includes(file.split('.').at(-1)?.toLowerCase() ?? ''))
      run.problem(row, 'file', 'import.conflict', say('document.file-type', { types: FILE_TYPES.join(', ') }), file);
    else if (bytes && before !== undefined && before !== sha256(bytes))
      run.problem(row, 'revision', 'import.conflict', say('document.next-revision'), revision);
  }

  private async receive(rows: readonly Row[], run: ImportRun): Promise<Received> {
    const stored = await this.stored(rows);
    const received = new Map<string, ReceivedFile>();
    for (const { values } of rows) {
      const bytes = run.attachment(values.file);
      if (!bytes || stored.get(values.code)?.sha256.has(values.revision)) continue;
      if (!received.has(values.file)) received.set(values.file, await this.files.receiveBytes(bytes, values.file));
    }
    return received;
  }

  private async apply(rows: readonly Row[], run: ImportRun, received: Received): Promise<void> {
    const ids = await this.materials.ids(
      rows.filter(({ values }) => values.material !== null),
      'material',
    );
    const known = new Map([...(await this.stored(rows))].map(([code, { id }]) => [code, id]));
    for (const row of rows) {
      const { code, kind, name, nameEn, material, revision, changeNote, release } = row.values;
      const materialId = material === null ? null : (ids.get(keyIn(row, 'material', 'materialRevision')) ?? null);
      const id =
        known.get(code) ?? (await this.service.create({ code, kind, name, nameEn: nameEn ?? '', materialId })).id;
      known.set(code, id);
      const file = received.get(row.values.file);
      let document: DocumentDetail = await this.service.one(id);
      if (file && !revisionOf(document, revision))
        document = await this.service.addRevision(id, file, revision, changeNote ?? '');
      const made = revisionOf(document, revision);
      if (release && made?.status === 'draft') await this.service.act(made.id, 'release', made.rowVersion);
      run.advance(1);
      await run.breathe();
    }
  }

  /** The documents the rows name that are there, with the SHA-256 of the files of their revisions. */
  private async stored(rows: readonly Row[]): Promise<ReadonlyMap<string, Stored>> {
    const documents = await this.documents.byCodes([...new Set(rows.map(({ values }) => values.code))]);
    const revisions = await this.documents.revisionsOf(documents.map(({ id }) => id));
    const sums = await this.files.sums(revisions.map(({ fileId }) => fileId));
    return new Map(
      documents.map(({ id, code, kind }) => {
        const own = revisions.filter(({ documentId }) => documentId === id);
        return [code, { id, kind, sha256: new Map(own.map((each) => [each.revision, sums.get(each.fileId) ?? ''])) }];
      }),
    );
  }
}

interface Stored {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly sha256: ReadonlyMap<string, string>;
}

const revisionOf = ({ revisions }: DocumentDetail, revision: string): DocumentDetail['revisions'][number] | undefined =>
  revisions.find((each) => each.revision === revision);

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
