import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { NELSON, type Rule } from '#libs/spc';
import { Caller, may, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, idCursor, Idempotent, IdParam, PageQuery, pageLimit, type Page } from '#platform/http';
import { ChartBoxPlots, type ChartBoxes } from '../../application/charts/chart-boxes';
import { ChartMaker, type Chartable } from '../../application/charts/chart-maker';
import { ChartPictures, type ChartPicture } from '../../application/charts/chart-picture';
import { ChartScopes } from '../../application/charts/chart-scopes';
import { ChartStudies, type ChartStudy } from '../../application/charts/chart-study';
import {
  ChartQueries,
  type ChartDetail,
  type ListedChart,
  type PointOrigin,
} from '../../application/charts/chart.queries';
import { ChartService } from '../../application/charts/chart.service';
import type { LimitsRevision, SpcSignal } from '../../domain/charts/chart';
import {
  AcknowledgeDto,
  BoxesQuery,
  ChartableQuery,
  ChartDto,
  ChartQuery,
  CloseSignalDto,
  FreezeDto,
  PictureQuery,
  RulesDto,
  StudyQuery,
  type RuleDto,
} from './chart.dto';

const MOST_DRAWN = 2000;
const dateOf = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

/** A rule with the parameters of its kind; what is missing is refused with the rule's code. */
function ruleOf({ code, kind, length, points, of, sigmas }: RuleDto): Rule {
  if (kind === 'beyond' && points !== undefined && of !== undefined && sigmas !== undefined)
    return { code, kind, points, of, sigmas };
  if ((kind === 'within' || kind === 'outside') && length !== undefined && sigmas !== undefined)
    return { code, kind, length, sigmas };
  if ((kind === 'side' || kind === 'trend' || kind === 'alternation') && length !== undefined)
    return { code, kind, length };
  throw new DomainError('invalid', 'spc.rule', { code });
}

@ApiTags('quality')
@Controller()
export class ChartController {
  constructor(
    private readonly queries: ChartQueries,
    private readonly pictures: ChartPictures,
    private readonly studies: ChartStudies,
    private readonly boxPlots: ChartBoxPlots,
    private readonly maker: ChartMaker,
    private readonly service: ChartService,
    private readonly scopes: ChartScopes,
  ) {}

  /** Control charts, oldest first; a station sees those of its own line. */
  @Get('control-charts')
  @Requires('control-chart.read')
  async list(@Caller() caller: Principal, @Query() query: ChartQuery): Promise<Page<ListedChart>> {
    const { materialId, workUnitId, operationNumber, signals, q } = query;
    const filter = { materialId, workUnitId, operationNumber, q, signalling: signals === 'open' };
    return this.queries.page(filter, idCursor(query.cursor), pageLimit(query), await this.scopes.of(caller));
  }

  /** What can be charted of a material, by its newest inspection plans. */
  @Get('chartable-characteristics')
  @Requires('control-chart.manage')
  async chartable(@Query() { materialId }: ChartableQuery): Promise<{ readonly items: readonly Chartable[] }> {
    return { items: await this.maker.chartable(materialId) };
  }

  @Post('control-charts')
  @Requires('control-chart.manage')
  @Idempotent()
  async create(@Caller() caller: Principal, @Body() body: ChartDto): Promise<ChartDetail> {
    const { materialId, operationNumber, balloon, kind, subgroupBy } = body;
    const made = await this.maker.make(
      { materialId, operationNumber, balloon },
      {
        kind,
        subgroupBy,
        subgroupSize: body.subgroupSize ?? null,
        subgroupMinutes: body.subgroupMinutes ?? null,
        splitAtOrder: body.splitAtOrder ?? true,
        rules: body.rules?.map(ruleOf) ?? NELSON,
        ewma: body.ewma ? { ...body.ewma } : null,
        cusum: body.cusum ? { ...body.cusum } : null,
      },
    );
    return this.queries.one(made.id, await this.scopes.of(caller));
  }

  /** A chart with all revisions of its limits. */
  @Get('control-charts/:id')
  @Requires('control-chart.read')
  async one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<ChartDetail> {
    return this.queries.one(id, await this.scopes.of(caller));
  }

  /** What a page draws: at most 2000 points of a window, the extremes and the signals among them. */
  @Get('control-charts/:id/points')
  @Requires('control-chart.read')
  async points(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { from, to, newest, most }: PictureQuery,
  ): Promise<ChartPicture> {
    const chart = await this.queries.chart(id, await this.scopes.of(caller));
    const window = { from: dateOf(from), to: dateOf(to), newest: newest ?? null, most: most ?? MOST_DRAWN };
    return this.pictures.of(chart, window);
  }

  /** Where a point came from: measurements, pieces, inspections, and the state of the machine at that second. */
  @Get('control-charts/:id/points/:point')
  @Requires('control-chart.read')
  async origin(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Param('point') point: string,
  ): Promise<PointOrigin> {
    if (!/^\d{1,15}$/.test(point)) throw new DomainError('not-found', 'entity.not-found', { type: 'chart-point', id });
    return this.queries.origin(id, Number(point), await this.scopes.of(caller), may(caller, 'inspection.read'));
  }

  /** Histogram, probability plot and capability of a window, with what must hold for it. */
  @Get('control-charts/:id/capability')
  @Requires('control-chart.read')
  async capability(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { from, to }: StudyQuery,
  ): Promise<ChartStudy> {
    const chart = await this.queries.chart(id, await this.scopes.of(caller));
    return this.studies.of(chart, { from: dateOf(from), to: dateOf(to) });
  }

  /** Values of a window as boxes side by side: by work unit, tool, shift, or team for who may see people. */
  @Get('control-charts/:id/boxes')
  @Requires('control-chart.read')
  async boxesBy(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() { by, from, to }: BoxesQuery,
  ): Promise<ChartBoxes> {
    if (by === 'team' && !may(caller, 'person.read-all'))
      throw new DomainError('forbidden', 'auth.forbidden', { permission: 'person.read-all' });
    const chart = await this.queries.chart(id, await this.scopes.of(caller));
    return this.boxPlots.of(chart, by, { from: dateOf(from), to: dateOf(to) });
  }

  /** Newest first, withdrawn ones too. */
  @Get('control-charts/:id/signals')
  @Requires('control-chart.read')
  async signals(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<SpcSignal>> {
    return this.queries.signalsOf(id, idCursor(query.cursor), pageLimit(query), await this.scopes.of(caller));
  }

  /** Freezes limits from the points of a base period; fewer than 20 give preliminary ones. */
  @Post('control-charts/:id/freeze')
  @HttpCode(200)
  @Requires('control-chart.freeze')
  @Idempotent()
  async freeze(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { from, to, reason }: FreezeDto,
  ): Promise<LimitsRevision> {
    const base = { from: new Date(from), to: new Date(to), reason };
    return this.service.freeze(id, base, expected, await this.scopes.of(caller));
  }

  /** Other rules for what is measured from now on; what was judged stays as it was. */
  @Post('control-charts/:id/change-rules')
  @HttpCode(200)
  @Requires('control-chart.freeze')
  @Idempotent()
  async changeRules(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { rules, reason }: RulesDto,
  ): Promise<ChartDetail> {
    const scope = await this.scopes.of(caller);
    await this.service.changeRules(id, { rules: rules.map(ruleOf), reason }, expected, scope);
    return this.queries.one(id, scope);
  }

  /** The cause of a signal (5M1E) and what is done about it. */
  @Post('spc-signals/:id/acknowledge')
  @HttpCode(200)
  @Requires('spc-signal.acknowledge')
  @Idempotent()
  async acknowledge(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { cause, note, action }: AcknowledgeDto,
  ): Promise<SpcSignal> {
    return this.service.acknowledge(id, { cause, note, action }, expected, await this.scopes.of(caller));
  }

  @Post('spc-signals/:id/close')
  @HttpCode(200)
  @Requires('spc-signal.acknowledge')
  @Idempotent()
  async close(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { result }: CloseSignalDto,
  ): Promise<SpcSignal> {
    return this.service.close(id, result, expected, await this.scopes.of(caller));
  }
}
