import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#libs/kernel';
import type { BrowsePage, Diagnosis, NodeDetails } from '#libs/opcua-client';
import { Requires } from '#platform/auth';
import {
  decodeCursor,
  ExpectedVersion,
  Idempotent,
  IdParam,
  pageLimit,
  PageQuery,
  toPage,
  type Page,
} from '#platform/http';
import { isId } from '#platform/ids';
import { ConnectionTest } from '../application/connection-test';
import { ConnectionService, type ConnectionWithTags } from '../application/connection.service';
import { MapExport } from '../application/map-export';
import { type MapProposalList, MapProposals } from '../application/map-proposals';
import { Visits } from '../application/visits';
import type { Connection } from '../domain/connection';
import { ConnectionDto, DraftTestDto, NodePageQuery, NodeQuery, RetireDto } from './connection.dto';
import { untilGone } from './until-gone';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('connections')
@Controller('connections')
export class ConnectionController {
  constructor(
    private readonly connections: ConnectionService,
    private readonly test: ConnectionTest,
    private readonly visits: Visits,
    private readonly maps: MapExport,
    private readonly proposals: MapProposals,
  ) {}

  /** Every machine's endpoint, whether it is connected, since when, and why not. */
  @Get()
  @Requires('connection.read')
  async list(@Query() query: PageQuery): Promise<Page<Connection>> {
    const limit = pageLimit(query);
    const after = decodeCursor(query.cursor, 1)?.[0] ?? null;
    if (after !== null && !isId(after)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    return toPage(await this.connections.page(after, limit), limit, (connection) => [connection.id]);
  }

  /** One connection with its tag map. */
  @Get(':id')
  @Requires('connection.read')
  one(@Param('id', IdParam) id: string): Promise<ConnectionWithTags> {
    return this.connections.one(id);
  }

  /** Connects a work unit's machine. */
  @Post()
  @Requires('connection.edit')
  @Idempotent()
  create(@Body() body: ConnectionDto): Promise<ConnectionWithTags> {
    return this.connections.create(body);
  }

  /** Changes, enables or disables a connection. */
  @Put(':id')
  @Requires('connection.edit')
  edit(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ConnectionDto,
  ): Promise<ConnectionWithTags> {
    return this.connections.edit(id, body, version);
  }

  /** Takes a connection out of use for good; what it watched stays on record. */
  @Post(':id/retire')
  @Requires('connection.edit')
  @Idempotent()
  @HttpCode(204)
  retire(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: RetireDto,
  ): Promise<void> {
    return this.connections.retire(id, reason, version);
  }

  /** Tries a connection as drafted, step by step, within 10 s. Ends when whoever asked has gone. */
  @Post('test')
  @Requires('connection.edit')
  @HttpCode(200)
  testDraft(
    @Body() { connectionId, ...draft }: DraftTestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Diagnosis> {
    return this.test.ofDraft(draft, connectionId, untilGone(reply));
  }

  /** Tries a stored connection, step by step, within 10 s. Ends when whoever asked has gone. */
  @Post(':id/test')
  @Requires('connection.edit')
  @HttpCode(200)
  testStored(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Diagnosis> {
    return this.test.ofStored(id, untilGone(reply));
  }

  /** Children of a node on the machine, a hundred at a time, up to 2 000. */
  @Get(':id/nodes')
  @Requires('connection.edit')
  nodes(@Param('id', IdParam) id: string, @Query() { node, offset }: NodePageQuery): Promise<BrowsePage> {
    return this.visits.browse(id, node, offset);
  }

  /** What one node is and shows now. */
  @Get(':id/node')
  @Requires('connection.edit')
  node(@Param('id', IdParam) id: string, @Query() { node }: NodeQuery): Promise<NodeDetails> {
    return this.visits.inspect(id, node);
  }

  /** How the machines found on the server would be mapped by the companion models it has; nothing is stored. */
  @Get(':id/proposals')
  @Requires('connection.edit')
  propose(@Param('id', IdParam) id: string): Promise<MapProposalList> {
    return this.proposals.of(id);
  }

  /** The tag map as the workbook the import reads. */
  @Get(':id/map.xlsx')
  @Requires('connection.read')
  async map(@Param('id', IdParam) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.maps.workbook(id);
    const disposition = `attachment; filename="tags-${name.replaceAll(/[^\w.-]/g, '_')}.xlsx"`;
    return new StreamableFile(bytes, { type: XLSX, disposition });
  }
}
