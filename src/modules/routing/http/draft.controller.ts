import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Caller, Requires, type Principal } from '#platform/auth';
import { FileStore, uploadOf, type FileRow } from '#platform/files';
import { ExpectedVersion, Idempotent, IdParam } from '#platform/http';
import { DraftStandings, type DraftStanding } from '../application/draft-standing';
import { DraftService, type DraftContent } from '../application/draft.service';
import {
  RoutingQueries,
  type RoutingListItem,
  type RoutingVersionDetail,
  type VersionComparison,
} from '../application/routing.queries';
import { ChangeNoteDto, DraftContentDto, NewRoutingDto } from './draft.dto';

/** What a routing's files look like from outside. */
type RoutingFile = Pick<FileRow, 'id' | 'name' | 'mediaType' | 'size'>;

const toFile = ({ id, name, mediaType, size }: FileRow): RoutingFile => ({ id, name, mediaType, size });

@ApiTags('routing')
@Controller('routings')
export class DraftController {
  constructor(
    private readonly queries: RoutingQueries,
    private readonly drafts: DraftService,
    private readonly standings: DraftStandings,
    private readonly files: FileStore,
  ) {}

  /** A new routing of a material, with an empty draft as its first version. */
  @Post()
  @Requires('routing.edit')
  @Idempotent()
  async create(@Body() routing: NewRoutingDto): Promise<RoutingVersionDetail> {
    await this.queries.requireFree(routing.code);
    const { routingId } = await this.drafts.create(
      { ...routing, operations: [], links: [] },
      { mayBeUnfinished: true },
    );
    return this.queries.detail(await this.queries.versionOf(routingId, '1'));
  }

  /** One routing with all its versions. */
  @Get(':id')
  @Requires('routing.read')
  async routing(@Param('id', IdParam) id: string): Promise<RoutingListItem> {
    return this.queries.one(id);
  }

  /** The next version, a draft, as a copy of this one, whatever its state. Its inspection plan is copied too. */
  @Post(':id/versions/:version/copy')
  @Requires('routing.edit')
  @Idempotent()
  async copy(
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @Body() { changeNote = '' }: ChangeNoteDto,
  ): Promise<RoutingVersionDetail> {
    return this.queries.detail(await this.drafts.copy(await this.queries.versionOf(id, number), changeNote));
  }

  /** Writes a draft anew, as a whole; nothing is written while anything in it is wrong. */
  @Put(':id/versions/:version')
  @Requires('routing.edit')
  async edit(
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @ExpectedVersion() expected: number,
    @Body() draft: DraftContentDto,
  ): Promise<RoutingVersionDetail> {
    const version = await this.queries.versionOf(id, number);
    return this.queries.detail(await this.drafts.edit(version.id, plain(draft), expected));
  }

  /** What is stored by now, who saved it and when, and what the draft in the body says otherwise; nothing is written. */
  @Post(':id/versions/:version/compare-draft')
  @HttpCode(200)
  @Requires('routing.edit')
  async compareDraft(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @Body() draft: DraftContentDto,
  ): Promise<DraftStanding> {
    return this.standings.of(caller, await this.queries.versionOf(id, number), plain(draft));
  }

  /** What this version says otherwise than another of the same routing. */
  @Get(':id/versions/:version/compare/:other')
  @Requires('routing.read')
  async compare(
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @Param('other') other: string,
  ): Promise<VersionComparison> {
    return this.queries.compare(await this.queries.versionOf(id, other), await this.queries.versionOf(id, number));
  }

  /** Files its steps may show, in the order they came. */
  @Get(':id/files')
  @Requires('routing.read')
  async filesOf(@Param('id', IdParam) id: string): Promise<{ readonly items: readonly RoutingFile[] }> {
    const routing = await this.queries.one(id);
    return { items: (await this.files.ofOwner({ type: 'routing', id: routing.id })).map(toFile) };
  }

  /** Adds a picture, video, drawing or model for steps. The same file sent again is kept once. */
  @Post(':id/files')
  @HttpCode(200)
  @Requires('routing.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async addFile(@Param('id', IdParam) id: string, @Req() request: FastifyRequest): Promise<RoutingFile> {
    const routing = await this.queries.one(id);
    const { stream, name } = await uploadOf(request);
    return toFile(await this.drafts.addFile(routing.id, stream, name));
  }
}

/** Without what was sent as null for "none". */
function plain({ changeNote, operations, links }: DraftContentDto): DraftContent {
  return {
    ...(typeof changeNote === 'string' ? { changeNote } : {}),
    links,
    operations: operations.map((operation) => ({
      ...present(operation),
      steps: operation.steps.map((step) => ({
        ...present(step),
        ...(step.input ? { input: present(step.input) } : {}),
      })),
    })),
  };
}

const NULLABLE = ['qualification', 'picture', 'min', 'max'];

function present<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(
    ([key, each]) => each !== undefined && (each !== null || NULLABLE.includes(key)),
  );
  return Object.fromEntries(kept) as T;
}
