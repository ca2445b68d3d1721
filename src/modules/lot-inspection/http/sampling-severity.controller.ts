import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, IdParam, type Page } from '#platform/http';
import { Severities, type ClassSeverityView } from '../application/severities';
import { SeverityQuery, SwitchNoteDto } from './lot-inspection.dto';

/** Severity of inspection 检验严格度 and its switches. */
@ApiTags('lot-inspections')
@Controller('sampling-severities')
export class SamplingSeverityController {
  constructor(private readonly severities: Severities) {}

  /** Where the classes of a material stand, of each supplier and kind, with every switch, newest first. */
  @Get()
  @Requires('sampling-rule.read')
  async ofMaterial(@Query() { materialId }: SeverityQuery): Promise<Page<ClassSeverityView>> {
    return { items: await this.severities.ofMaterial(materialId), nextCursor: null };
  }

  /** Production is steady and reduced inspection is agreed to. */
  @Post(':id/reduce')
  @HttpCode(200)
  @Idempotent()
  @Requires('sampling-severity.switch')
  async reduce(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { note }: SwitchNoteDto,
  ): Promise<ClassSeverityView> {
    return this.severities.switch(caller, id, 'reduce', note);
  }

  /** Production is irregular or delayed: back to normal. */
  @Post(':id/normalise')
  @HttpCode(200)
  @Idempotent()
  @Requires('sampling-severity.switch')
  async normalise(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { note }: SwitchNoteDto,
  ): Promise<ClassSeverityView> {
    return this.severities.switch(caller, id, 'irregular', note);
  }

  /** The supplier has acted: a discontinued class goes on, tightened. */
  @Post(':id/resume')
  @HttpCode(200)
  @Idempotent()
  @Requires('sampling-severity.switch')
  async resume(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { note }: SwitchNoteDto,
  ): Promise<ClassSeverityView> {
    return this.severities.switch(caller, id, 'resume', note);
  }
}
