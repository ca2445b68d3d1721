import { Injectable } from '@nestjs/common';
import type { ConnectionOptions } from '#libs/opcua-client';
import { FloorClock, WallClock } from '#platform/clock';
import { Settings } from '#platform/config';
import type { Connection } from '../domain/connection';

const APPLICATION_URI = 'urn:linelab:gateway';

export type Endpoint = Pick<Connection, 'endpointUrl' | 'securityMode' | 'securityPolicy' | 'trust'>;

/** How this installation presents itself to a machine, whether it watches it or only looks. */
@Injectable()
export class OpcuaOptions {
  constructor(
    private readonly settings: Settings,
    private readonly floor: FloorClock,
    private readonly wall: WallClock,
  ) {}

  /** Who we are to machines: key, own certificate, and whom we trust lie in `pkiDir`. */
  get identity() {
    return {
      pkiDir: this.settings.dataPath('pki', 'gateway'),
      applicationUri: APPLICATION_URI,
      now: () => this.floor.now(),
      wallNow: () => this.wall.now(),
    };
  }

  of(endpoint: Endpoint, name: string, user: { name: string; password: string } | null): ConnectionOptions {
    const { endpointUrl, securityMode, securityPolicy, trust } = endpoint;
    return {
      name,
      endpointUrl,
      securityMode,
      securityPolicy,
      trust,
      ...(user ? { user } : {}),
      ...this.identity,
    };
  }
}
