import { Injectable } from '@nestjs/common';
import type { Principal } from '#platform/auth';

type Grant = (principal: Principal, ownerId: string) => Promise<boolean>;

/** Who may read a file: the module of the row it belongs to says so. A type nobody answers for is read by nobody. */
@Injectable()
export class FileAccess {
  private readonly grants = new Map<string, Grant>();

  /** To be called while modules initialise. */
  register(ownerType: string, mayRead: Grant): void {
    if (this.grants.has(ownerType)) throw new Error(`access to files of ${ownerType} is defined twice`);
    this.grants.set(ownerType, mayRead);
  }

  async mayRead(principal: Principal, ownerType: string, ownerId: string): Promise<boolean> {
    return (await this.grants.get(ownerType)?.(principal, ownerId)) ?? false;
  }
}
