import { Controller, Get, Header } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Public } from '#platform/auth';
import { LanDoor, type Trust } from './lan-door';

/** How a device comes to trust this installation. */
@ApiTags('system')
@Controller('trust')
export class TrustController {
  constructor(private readonly door: LanDoor) {}

  /** Name and fingerprint of the authority, to compare with what the device shows. */
  @Get()
  @Public('a device that does not trust us yet cannot sign in')
  trust(): Trust {
    const { trust } = this.door;
    if (!trust) throw new DomainError('not-found', 'trust.off');
    return trust;
  }

  /** The authority's certificate; it is public by its nature. */
  @Get('ca.crt')
  @Header('Content-Type', 'application/x-x509-ca-cert')
  @Header('Content-Disposition', 'attachment; filename="linelab-ca.crt"')
  @ApiProduces('application/x-x509-ca-cert')
  @Public('a certificate is public by its nature')
  certificate(): string {
    const { certificate } = this.door;
    if (certificate === null) throw new DomainError('not-found', 'trust.off');
    return certificate;
  }
}
