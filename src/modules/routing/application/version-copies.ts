import { Injectable } from '@nestjs/common';

/** Ids of the new operations by the ids of those they were copied from. */
type Follower = (copies: ReadonlyMap<string, string>) => Promise<void>;

/**
 * What modules above keep about operations, such as inspection plans, goes along when a version is copied or follows from
 * a workbook: they say here how, and it happens in the same transaction.
 */
@Injectable()
export class VersionCopies {
  private readonly followers: Follower[] = [];

  /** To be called while modules initialise. */
  register(follower: Follower): void {
    this.followers.push(follower);
  }

  async copied(copies: ReadonlyMap<string, string>): Promise<void> {
    for (const follow of this.followers) await follow(copies);
  }
}
