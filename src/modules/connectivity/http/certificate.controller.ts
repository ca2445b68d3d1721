import { Body, Controller, Get, Param, Put, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { type MachineCertificates, TrustDesk } from '../application/trust-desk';
import { TrustDto } from './connection.dto';
import { ThumbprintParam } from './thumbprint-param';

@ApiTags('connections')
@Controller('machine-certificates')
export class CertificateController {
  constructor(private readonly desk: TrustDesk) {}

  /** Certificates of machines, trusted and rejected, and our own. */
  @Get()
  @Requires('connection.read')
  list(): Promise<MachineCertificates> {
    return this.desk.list();
  }

  /** Our own certificate (PEM), to be put into the trust list of a machine. */
  @Get('own.pem')
  @Requires('connection.read')
  async own(): Promise<StreamableFile> {
    const disposition = 'attachment; filename="linelab-gateway.pem"';
    return new StreamableFile(await this.desk.ownFile(), { type: 'application/x-pem-file', disposition });
  }

  /** Lets the machine with this certificate in from now on, or no more; asked twice it is done once. */
  @Put(':thumbprint')
  @Requires('connection.edit')
  decide(
    @Param('thumbprint', ThumbprintParam) thumbprint: string,
    @Body() { state, reason }: TrustDto,
  ): Promise<MachineCertificates> {
    return this.desk.decide(thumbprint, state, reason);
  }
}
