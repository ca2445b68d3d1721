import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { SetupService } from '../application/setup.service';
import { IdentityApi } from '../identity.api';
import { SetupDto } from './login.dto';

@ApiTags('system')
@Controller()
export class SystemController {
  constructor(
    private readonly settings: Settings,
    private readonly setup: SetupService,
    private readonly identity: IdentityApi,
    private readonly floor: FloorClock,
  ) {}

  /** What a page must know before anybody has signed in. */
  @Get('system/info')
  @Public('the sign-in page needs it')
  async info() {
    const school = await this.identity.school();
    return {
      mode: this.settings.get('mode'),
      needsSetup: await this.setup.isNeeded(),
      schoolName: school?.name ?? null,
      zone: this.settings.get('zone'),
      floorSpeed: this.floor.speed,
      floorNow: this.floor.now().toISOString(),
    };
  }

  /** First run of an empty installation: makes the school and its first administrator. */
  @Post('setup')
  @HttpCode(204)
  @Public('nobody has an account yet; refused for good once one exists')
  async firstSetup(@Body() body: SetupDto): Promise<void> {
    await this.setup.setUp(body);
  }
}
