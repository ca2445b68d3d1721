import { Platform1764000000001 } from './0001-platform';
import { Identity1764000000002 } from './0002-identity';
import { Connectivity1764000000010 } from './0010-connectivity';

/** In order; a module's migration is added at the end and never changed once it has landed. */
export const MIGRATIONS = [Platform1764000000001, Identity1764000000002, Connectivity1764000000010];
