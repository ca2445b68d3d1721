import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#libs/contracts';

export const REQUIRES = 'linelab:requires';

export interface Requirement {
  /** Any of these is enough. */
  readonly anyOf: readonly Permission[];
  /** Open to everybody, with the reason why that is right. */
  readonly publicBecause?: string;
  /** Open to everybody who is signed in. */
  readonly signedIn?: boolean;
}

/** Who may use a route: the holder of any of these permissions. A route without such a line fails the build. */
export const Requires = (...anyOf: [Permission, ...Permission[]]) =>
  SetMetadata(REQUIRES, { anyOf } satisfies Requirement);

/** Anybody signed in, because the answer is about the caller alone. */
export const RequiresSignIn = () => SetMetadata(REQUIRES, { anyOf: [], signedIn: true } satisfies Requirement);

/** Open without signing in; say why that is right. */
export const Public = (because: string) =>
  SetMetadata(REQUIRES, { anyOf: [], publicBecause: because } satisfies Requirement);
