import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '#platform/auth';
import { FileStore, uploadOf } from '#platform/files';
import { decodeCursor, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { DocumentService, type DocumentDetail } from '../application/document.service';
import { DocumentQuery, NewDocumentDto, NewRevisionQuery } from './document.dto';

@ApiTags('routing')
@Controller('documents')
export class DocumentController {
  constructor(
    private readonly documents: DocumentService,
    private readonly store: FileStore,
  ) {}

  /** By code, each with all its revisions, newest first. */
  @Get()
  @Requires('routing.read')
  async list(@Query() query: DocumentQuery): Promise<Page<DocumentDetail>> {
    const cursor = decodeCursor(query.cursor, 1);
    const { q, kind, materialId } = query;
    return this.documents.page({ q, kind, materialId, after: cursor && String(cursor[0]), limit: pageLimit(query) });
  }

  @Get(':id')
  @Requires('routing.read')
  async one(@Param('id', IdParam) id: string): Promise<DocumentDetail> {
    return this.documents.one(id);
  }

  @Post()
  @Requires('routing.edit')
  @Idempotent()
  async create(@Body() { materialId, ...document }: NewDocumentDto): Promise<DocumentDetail> {
    return this.documents.create({ ...document, materialId: materialId ?? null });
  }

  /** Adds a draft revision with its file. The same revision a second time is refused. */
  @Post(':id/revisions')
  @Requires('routing.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async addRevision(
    @Param('id', IdParam) id: string,
    @Query() { revision, changeNote }: NewRevisionQuery,
    @Req() request: FastifyRequest,
  ): Promise<DocumentDetail> {
    await this.documents.one(id);
    const { stream, name } = await uploadOf(request);
    return this.documents.addRevision(id, await this.store.receive(stream, name), revision, changeNote ?? '');
  }
}
