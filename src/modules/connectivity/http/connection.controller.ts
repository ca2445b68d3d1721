import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
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
import { ConnectionService, type ConnectionWithTags } from '../application/connection.service';
import type { Connection } from '../domain/connection';
import { ConnectionDto } from './connection.dto';

@ApiTags('connections')
@Controller('connections')
export class ConnectionController {
  constructor(private readonly connections: ConnectionService) {}

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
}
