import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Requires } from '#platform/auth';
import { ExpectedVersion, IdParam } from '#platform/http';
import { PlanEditor, type EditedCharacteristic } from '../application/plan-editor.service';
import { PlanQueries, type PlanComparison, type VersionPlan } from '../application/plan.queries';
import { OperationPlanDto } from './plan.dto';

@ApiTags('quality')
@Controller()
export class PlanController {
  constructor(
    private readonly queries: PlanQueries,
    private readonly editor: PlanEditor,
  ) {}

  /** What is measured in each operation of a version, with the drawings of it and the gauges there are. */
  @Get('routings/:id/versions/:version/inspection-plan')
  @Requires('inspection-plan.read')
  async ofVersion(@Param('id', IdParam) id: string, @Param('version') number: string): Promise<VersionPlan> {
    return this.queries.ofVersion(id, number);
  }

  /** What the plan of this version says otherwise than that of another one of the same routing. */
  @Get('routings/:id/versions/:version/inspection-plan/compare/:other')
  @Requires('inspection-plan.read')
  async compare(
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @Param('other') other: string,
  ): Promise<PlanComparison> {
    return this.queries.compare(id, other, number);
  }

  /** Writes the plan of one operation of a draft anew, as a whole; `If-Match: "0"` where nobody had written it. */
  @Put('operations/:id/inspection-plan')
  @Requires('inspection-plan.edit')
  async edit(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { firstArticle, characteristics }: OperationPlanDto,
  ): Promise<VersionPlan> {
    const lines = characteristics.map(toLine);
    return this.queries.of(await this.editor.write(id, { firstArticle, characteristics: lines }, expected));
  }
}

/** @throws DomainError invalid `request.invalid`: `characteristic.every-how-many` */
function toLine(
  { sampling, every, nominal, lsl, usl, ...line }: OperationPlanDto['characteristics'][number],
  index: number,
): EditedCharacteristic {
  if (sampling === 'every' && !every) {
    const pointer = `/characteristics/${index}/every`;
    throw new DomainError('invalid', 'request.invalid', {}, [{ pointer, code: 'characteristic.every-how-many' }]);
  }
  return {
    ...line,
    nominal: nominal ?? null,
    lsl: lsl ?? null,
    usl: usl ?? null,
    sampling: sampling === 'every' ? { every: every ?? 2 } : sampling,
  };
}
