import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { IdParam, Idempotent } from '#platform/http';
import { JobAccess } from '../application/job-access';
import { ProgramLoading } from '../application/program-loading';
import { Programs, type ProgramHere } from '../application/programs';
import { ConfirmProgramDto } from './job-program.dto';

interface ProgramAsked {
  /** Null once the right one is in the machine. */
  readonly program: ProgramHere | null;
}

/** The NC program of a job that people do at a machine. Each act needs who may do the job. */
@ApiTags('execution')
@Controller('job-orders/:id/program')
export class JobProgramController {
  constructor(
    private readonly access: JobAccess,
    private readonly loading: ProgramLoading,
    private readonly programs: Programs,
  ) {}

  /** Has the released program written into the machine; whether it was stands in the job's view. */
  @Post('load')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async load(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<ProgramAsked> {
    const { job, actorId } = await this.access.requireToWork(caller, id);
    await this.loading.load(job, actorId);
    return { program: await this.programs.here(job) };
  }

  /** Where a program cannot be written into the machine: somebody has looked at the one it shows. */
  @Post('confirm')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async confirm(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { loaded }: ConfirmProgramDto,
  ): Promise<ProgramAsked> {
    const { job, actorId } = await this.access.requireToWork(caller, id);
    await this.loading.confirm(job, actorId, loaded);
    return { program: await this.programs.here(job) };
  }
}
