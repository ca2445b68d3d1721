import { Platform1764000000001 } from './0001-platform';
import { Identity1764000000002 } from './0002-identity';

/** In order; a module's migration is added at the end and never changed once it has landed. */
export const MIGRATIONS = [
  Platform1764000000001,
  Identity1764000000002,
];
