import { Platform1764000000001 } from './0001-platform';
import { Identity1764000000002 } from './0002-identity';
import { Personnel1764000000003 } from './0003-personnel';
import { Imports1764000000014 } from './0014-imports';

/** In order; a module's migration is added at the end and never changed once it has landed. */
export const MIGRATIONS = [
  Platform1764000000001,
  Identity1764000000002,
  Personnel1764000000003,
  Imports1764000000014,
];
