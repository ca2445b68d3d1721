import type { Multipart, MultipartFile } from '@fastify/multipart';
import { Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import type { Locale } from '#libs/texts';
import { Caller, may, Requires, type Principal } from '#platform/auth';
import { IdParam } from '#platform/http';
import { ImportProgress, type ImportState } from './import-progress';
import { ImportQuery } from './import.dto';
import { ImportService, type ImportResult } from './import.service';
import { SheetRegistry } from './sheet-registry';
import { templateWorkbook } from './template';

/** A folder of drawings beside one workbook; together they are held in memory. */
const MOST_FILES = 100;
const MOST_BYTES = 200 * 1_048_576;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Upload {
  readonly name: string;
  readonly workbook: Buffer;
  readonly attachments: ReadonlyMap<string, Buffer>;
}

const isFile = (part: Multipart): part is MultipartFile => part.type === 'file';

/** @throws DomainError `import.no-workbook`, `import.two-workbooks`, `import.files-too-large`; Fastify's own refusals of parts too large or many */
async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new DomainError('unsupported', 'request.unsupported-media-type');
  let workbook: { name: string; bytes: Buffer } | null = null;
  const attachments = new Map<string, Buffer>();
  let total = 0;
  for await (const part of request.parts({ limits: { files: MOST_FILES + 1, parts: MOST_FILES + 21 } })) {
    if (!isFile(part)) continue;
    const bytes = await part.toBuffer();
    total += bytes.length;
    if (total > MOST_BYTES)
      throw new DomainError('too-large', 'import.files-too-large', { megabytes: MOST_BYTES / 1_048_576 });
    if (part.fieldname !== 'workbook') {
      attachments.set(part.filename, bytes);
    } else if (workbook) {
      throw new DomainError('invalid', 'import.two-workbooks');
    } else {
      workbook = { name: part.filename.slice(-200), bytes };
    }
  }
  if (!workbook) throw new DomainError('invalid', 'import.no-workbook');
  return { name: workbook.name, workbook: workbook.bytes, attachments };
}

function localeOf(request: FastifyRequest): Locale {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN';
}

const nameOf = (caller: Principal, id: string): string => `${caller.accountId} ${id}`;

function refusal({ problems }: ImportResult): DomainError {
  const errors = problems.map(({ sheet, row, column, code, expected, got }) => ({
    pointer: `/${sheet}/${row}${column === null ? '' : `/${column}`}`,
    code,
    params: { sheet, row, column, expected, got },
  }));
  return new DomainError('unprocessable', 'import.has-problems', { count: problems.length }, errors);
}

@ApiTags('imports')
@Controller('imports')
export class ImportController {
  constructor(
    private readonly imports: ImportService,
    private readonly registry: SheetRegistry,
    private readonly progress: ImportProgress,
  ) {}

  /**
   * Imports a workbook (field `workbook`) and the files its cells name (any other file fields). Everything or nothing:
   * with a problem the answer is 422 with every place that is wrong. Sending the same workbook again changes nothing,
   * so no Idempotency-Key is asked for. Problems are told in the language of `Accept-Language`.
   */
  @Post()
  @HttpCode(200)
  @Requires('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { workbook: { type: 'string', format: 'binary' } } } })
  async run(
    @Req() request: FastifyRequest,
    @Query() query: ImportQuery,
    @Caller() caller: Principal,
  ): Promise<ImportResult> {
    const dryRun = query.dryRun === 'true';
    const result = await this.imports.run({
      ...(await readUpload(request)),
      dryRun,
      locale: localeOf(request),
      may: (permission) => may(caller, permission),
      onProgress: (state) => query.progress && this.progress.set(nameOf(caller, query.progress), state),
    });
    if (result.problems.length > 0 && !dryRun) throw refusal(result);
    return result;
  }

  /**
   * How far one's own import is, by the name one gave it. Asked before the upload has arrived it is `waiting`; so is, for
   * all this process knows, an import at another one.
   */
  @Get(':id/progress')
  @Requires('import.run')
  async state(@Param('id', IdParam) id: string, @Caller() caller: Principal): Promise<ImportState> {
    return this.progress.of(nameOf(caller, id));
  }

  /** An empty workbook with every sheet that can be imported. */
  @Get('template.xlsx')
  @Requires('import.run')
  @ApiProduces(XLSX)
  async template(): Promise<StreamableFile> {
    const bytes = await templateWorkbook(this.registry.all());
    return new StreamableFile(bytes, { type: XLSX, disposition: 'attachment; filename="linelab-template.xlsx"' });
  }
}
