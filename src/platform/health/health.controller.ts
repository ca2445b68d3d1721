import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#platform/auth';
import { Health } from './health.service';

@ApiTags('system')
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** Live and ready in one answer; 503 when an essential dependency is away. */
  @Get()
  @Public('monitoring asks without an account; the answer names dependencies and figures only')
  async all(@Res({ passthrough: true }) reply: FastifyReply) {
    return this.ready(reply);
  }

  /** The process runs. */
  @Get('live')
  @Public('monitoring asks without an account')
  live() {
    return { live: true };
  }

  /** The process can do its work; each dependency is named. */
  @Get('ready')
  @Public('monitoring asks without an account; the answer names dependencies and figures only')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const readiness = await this.health.readiness();
    void reply.status(readiness.ready ? 200 : 503);
    return { live: true, ...readiness };
  }
}
