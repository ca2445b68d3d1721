import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, IdParam } from '#platform/http';
import { BoardService } from '../application/board.service';
import { ExecutionOfDispositions } from '../application/execution.service';
import { NcrQueries, type NcrDetail } from '../application/ncr.queries';
import type { Ncr } from '../domain/nonconformance';
import { CustomerAnswerDto, DispositionDto, InspectDto, NcrReasonDto, OutcomeDto } from './nonconformance.dto';

/** The material review board (MRB): what becomes of the units, and that it comes to pass. */
@ApiTags('nonconformances')
@Controller('nonconformances/:id')
export class BoardController {
  constructor(
    private readonly board: BoardService,
    private readonly execution: ExecutionOfDispositions,
    private readonly queries: NcrQueries,
  ) {}

  /** The board takes it up. */
  @Post('review')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.decide')
  async review(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<NcrDetail> {
    return this.seen(caller, await this.board.review(caller, id));
  }

  /** Decides of some of the open units. */
  @Post('dispositions')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.decide')
  async propose(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() body: DispositionDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.board.propose(caller, id, body));
  }

  /** Approves what somebody else decided. */
  @Post('dispositions/:dispositionId/approve')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.decide')
  async approve(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('dispositionId', IdParam) dispositionId: string,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.board.approve(caller, id, dispositionId));
  }

  /** The company answers whether it takes its parts so. */
  @Post('dispositions/:dispositionId/answer')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.agree')
  async answer(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('dispositionId', IdParam) dispositionId: string,
    @Body() { agreed, note }: CustomerAnswerDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.board.answer(caller, id, dispositionId, agreed, note));
  }

  /** Takes a disposition back that is not carried out. */
  @Post('dispositions/:dispositionId/withdraw')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.decide')
  async withdraw(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('dispositionId', IdParam) dispositionId: string,
    @Body() { reason }: NcrReasonDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.board.withdraw(caller, id, dispositionId, reason));
  }

  /** The board has concluded. */
  @Post('disposition')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.decide')
  async conclude(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<NcrDetail> {
    return this.seen(caller, await this.board.conclude(caller, id));
  }

  /** Back to the board. */
  @Post('revise')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.decide')
  async revise(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: NcrReasonDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.board.revise(caller, id, reason));
  }

  /** Carries a disposition out, in the books of order and stock too. */
  @Post('dispositions/:dispositionId/execute')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.decide')
  async execute(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('dispositionId', IdParam) dispositionId: string,
    @Body() body: OutcomeDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.execution.execute(caller, id, dispositionId, body));
  }

  /** Re-inspection of reworked or repaired units. */
  @Post('dispositions/:dispositionId/inspect')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.decide')
  async inspect(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('dispositionId', IdParam) dispositionId: string,
    @Body() { ok, note }: InspectDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.execution.inspect(caller, id, dispositionId, ok, note));
  }

  private async seen(caller: Principal, { id }: Ncr): Promise<NcrDetail> {
    return this.queries.one(caller, id);
  }
}
