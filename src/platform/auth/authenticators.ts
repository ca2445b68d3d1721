import { Injectable } from '@nestjs/common';
import type { Principal } from './principal';

/** The parts of an HTTP request or a socket handshake that can prove who is asking. */
export interface Credentials {
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** When the command was given, where it was given without network and comes late; who was there then counts. */
  readonly givenAt?: Date;
}

/** A way to prove who one is. Returns null when the credentials are not of its kind or not valid. */
export interface Authenticator {
  readonly name: string;
  authenticate(credentials: Credentials): Promise<Principal | null>;
}

@Injectable()
export class Authenticators {
  private readonly list: Authenticator[] = [];

  /** Asked in order of registration; the first answer counts. */
  register(authenticator: Authenticator): void {
    this.list.push(authenticator);
  }

  /** Asked before the others: for credentials a caller adds on purpose, beside the cookies its browser always sends. */
  registerFirst(authenticator: Authenticator): void {
    this.list.unshift(authenticator);
  }

  async authenticate(credentials: Credentials): Promise<Principal | null> {
    for (const authenticator of this.list) {
      const principal = await authenticator.authenticate(credentials);
      if (principal) return principal;
    }
    return null;
  }
}
