import '@fastify/cookie';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { actorOf, Caller, Public, Replayable, Requires, type Principal } from '#platform/auth';
import { Settings } from '#platform/config';
import { IdParam, Idempotent } from '#platform/http';
import { DiscardedEntries } from '../application/discarded-entries';
import type { SignIn } from '../application/shown-identity';
import { STATION_COOKIE, StationService } from '../application/station.service';
import { DiscardedEntryDto, EnrolStationDto, SignInDto } from './execution.dto';

/** A screen stays enrolled over a school year. */
const ENROLMENT_SECONDS = 400 * 24 * 3600;

function howOf({ badge, number, pin }: SignInDto): SignIn {
  if (badge !== undefined) return { badge };
  if (number !== undefined && pin !== undefined) return { number, pin };
  throw new DomainError('invalid', 'request.invalid', {}, [{ pointer: '/badge', code: 'field.is-not-empty' }]);
}

@ApiTags('station')
@Controller()
export class StationController {
  constructor(
    private readonly stations: StationService,
    private readonly discarded: DiscardedEntries,
    private readonly settings: Settings,
  ) {}

  /** Makes the asking browser the screen of a work unit. */
  @Post('stations')
  @Requires('station.enrol')
  async enrol(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Body() body: EnrolStationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, station } = await this.stations.enrol(body.workUnitId, body.label, actorOf(caller));
    void reply.setCookie(STATION_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https' || this.settings.get('secureCookies') === 'yes',
      maxAge: ENROLMENT_SECONDS,
    });
    return station;
  }

  @Get('stations')
  @Requires('station.enrol')
  async list() {
    return { items: await this.stations.list(), nextCursor: null };
  }

  @Delete('stations/:id')
  @HttpCode(204)
  @Requires('station.enrol')
  async revoke(@Param('id', IdParam) id: string): Promise<void> {
    await this.stations.revoke(id);
  }

  /** The screen this browser is: its work unit and who is signed in. */
  @Get('station')
  @Public('the screen proves itself by its cookie; nobody need be signed in at it')
  async here(@Req() request: FastifyRequest) {
    const station = await this.stations.byCookie(request.cookies[STATION_COOKIE]);
    const [workUnit, present] = await Promise.all([
      this.stations.workUnit(station.workUnitId),
      this.stations.present(station),
    ]);
    return {
      station,
      workUnit,
      present: present.map(({ presenceId, person, since }) => ({
        presenceId,
        name: person.name,
        number: person.number,
        since,
      })),
    };
  }

  /** Badge, QR or PIN: who acts here from now on. The answer's `presence` goes into the `Station-Presence` header. */
  @Post('station/sign-in')
  @HttpCode(200)
  @Public('the screen proves itself by its cookie, the person by badge or PIN')
  async signIn(@Req() request: FastifyRequest, @Body() body: SignInDto) {
    const station = await this.stations.byCookie(request.cookies[STATION_COOKIE]);
    const { presence, present } = await this.stations.signIn(station, howOf(body));
    const { presenceId, person } = present;
    return { presence, presenceId, personId: person.id, name: person.name, number: person.number };
  }

  /** Something entered without network that was refused when it came, and that a person gives up, with the reason why. */
  @Post('station/discarded-entries')
  @HttpCode(204)
  @Idempotent()
  @Replayable()
  @Requires('job-order.execute')
  async discard(@Caller() caller: Principal, @Body() body: DiscardedEntryDto): Promise<void> {
    actorOf(caller);
    await this.discarded.add(caller, body);
  }

  @Post('station/sign-out/:presenceId')
  @HttpCode(204)
  @Public('the screen proves itself by its cookie; anybody at it may sign somebody off')
  async signOut(@Req() request: FastifyRequest, @Param('presenceId', IdParam) presenceId: string): Promise<void> {
    const station = await this.stations.byCookie(request.cookies[STATION_COOKIE]);
    await this.stations.signOut(station, presenceId);
  }
}
