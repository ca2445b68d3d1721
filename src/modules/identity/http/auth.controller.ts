import '@fastify/cookie';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MeDto } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { Caller, Public, RequiresSignIn, type Principal } from '#platform/auth';
import { Settings } from '#platform/config';
import { SESSION_COOKIE, SESSION_SECONDS, SessionService } from '../application/session.service';
import { ChangePasswordDto, LoginDto } from './login.dto';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly sessions: SessionService,
    private readonly settings: Settings,
  ) {}

  /** Opens a session; the token travels in an HttpOnly cookie only. */
  @Post('login')
  @HttpCode(200)
  @Public('this is where one signs in')
  async login(
    @Req() request: FastifyRequest,
    @Body() body: LoginDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    const { token, me } = await this.sessions.login(body.username, body.password);
    void reply.setCookie(SESSION_COOKIE, token, this.cookie(request));
    return me;
  }

  @Post('logout')
  @HttpCode(204)
  @Public('a session that has run out may still be left')
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.sessions.logout(token);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  /** The caller's own account, roles and permissions. */
  @Get('me')
  @RequiresSignIn()
  async me(@Caller() caller: Principal): Promise<MeDto> {
    if (!caller.accountId) throw new DomainError('unauthenticated', 'auth.unauthenticated');
    return this.sessions.me(caller.accountId);
  }

  @Post('password')
  @HttpCode(204)
  @RequiresSignIn()
  async changePassword(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Body() body: ChangePasswordDto,
  ): Promise<void> {
    if (!caller.accountId) throw new DomainError('unauthenticated', 'auth.unauthenticated');
    const token = request.cookies[SESSION_COOKIE] ?? '';
    await this.sessions.changePassword(caller.accountId, token, body.presentPassword, body.password);
  }

  private cookie(request: FastifyRequest) {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: request.protocol === 'https' || this.settings.get('secureCookies') === 'yes',
      maxAge: SESSION_SECONDS,
    };
  }
}
