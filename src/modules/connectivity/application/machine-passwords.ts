import { Injectable, Logger } from '@nestjs/common';
import type { Connection } from '../domain/connection';
import { ConnectionRepository } from '../persistence/connection.repository';
import { SecretBox } from './secret-box';

/** As whom we sign in at a machine. */
@Injectable()
export class MachinePasswords {
  private readonly logger = new Logger(MachinePasswords.name);

  constructor(
    private readonly connections: ConnectionRepository,
    private readonly secrets: SecretBox,
  ) {}

  /** Null: anonymously. A password that cannot be read any more is empty, so that the machine refuses it. */
  async userOf(
    connection: Pick<Connection, 'id' | 'userName' | 'workUnitId'>,
  ): Promise<{ name: string; password: string } | null> {
    if (!connection.userName) return null;
    const sealed = await this.connections.secretOf(connection.id);
    const password = sealed && this.secrets.open(sealed);
    if (sealed && password === null) {
      this.logger.error({ workUnitId: connection.workUnitId }, 'the stored password cannot be read; set it anew');
    }
    return { name: connection.userName, password: password ?? '' };
  }
}
