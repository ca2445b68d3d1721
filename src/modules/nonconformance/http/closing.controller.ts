import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, IdParam } from '#platform/http';
import { ClosingService } from '../application/closing.service';
import { NcrQueries, type NcrDetail } from '../application/ncr.queries';
import type { Ncr, SectionCode } from '../domain/nonconformance';
import { CauseDto, EffectivenessDto, NcrReasonDto, NcrSectionDto, SeverityDto } from './nonconformance.dto';
import { SectionCodeParam } from './section-code-param';

/** Cause, 8D, effectiveness, and the end. */
@ApiTags('nonconformances')
@Controller('nonconformances/:id')
export class ClosingController {
  constructor(
    private readonly closing: ClosingService,
    private readonly queries: NcrQueries,
  ) {}

  /** One of 5M1E. */
  @Put('cause')
  @Idempotent()
  @Requires('nonconformance.investigate')
  async cause(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { cause, note }: CauseDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.closing.setCause(caller, id, cause, note));
  }

  @Put('severity')
  @Idempotent()
  @Requires('nonconformance.decide')
  async severity(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { severity, reason }: SeverityDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.closing.setSeverity(caller, id, severity, reason));
  }

  /** D0 to D8 of the 8D report; said again, it is written anew. */
  @Put('sections/:code')
  @Idempotent()
  @Requires('nonconformance.investigate')
  async section(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('code', SectionCodeParam) code: SectionCode,
    @Body() { body, whys = [], ownerId, dueOn, doneOn }: NcrSectionDto,
  ): Promise<NcrDetail> {
    return this.seen(
      caller,
      await this.closing.write(caller, id, {
        code,
        body,
        whys,
        ownerId: ownerId ?? null,
        dueOn: dueOn ?? null,
        doneOn: doneOn ?? null,
      }),
    );
  }

  /** Plans the check of effectiveness, or says its result. */
  @Put('effectiveness')
  @Idempotent()
  @Requires('nonconformance.close')
  async effectiveness(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { on, effective, note }: EffectivenessDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.closing.check(caller, id, { on, effective: effective ?? null, note }));
  }

  @Post('verify')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.close')
  async verify(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<NcrDetail> {
    return this.seen(caller, await this.closing.verify(caller, id));
  }

  @Post('close')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.close')
  async close(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<NcrDetail> {
    return this.seen(caller, await this.closing.close(caller, id));
  }

  @Post('reopen')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.close')
  async reopen(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: NcrReasonDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.closing.reopen(caller, id, reason));
  }

  private async seen(caller: Principal, { id }: Ncr): Promise<NcrDetail> {
    return this.queries.one(caller, id);
  }
}
