import { Settings } from '#platform/config';

/** The role the application works as: no owner of any table, no UPDATE or DELETE on the ledger. */
export const APP_ROLE = 'linelab_app';

/** A request may hold a transaction this long; a longer one would stall the ledger's sequencer. Ample for an old PC. */
const TRANSACTION_TIMEOUT = '15s';

interface PgClientConfig {
  readonly connectionString: string;
  readonly options: string;
  readonly application_name: string;
}

/** How every connection of the application (pool, LISTEN, COPY) is opened. */
export function appConnection(settings: Settings, purpose: string): PgClientConfig {
  return {
    connectionString: settings.get('databaseUrl'),
    options: `-c role=${APP_ROLE} -c transaction_timeout=${TRANSACTION_TIMEOUT} -c timezone=UTC`,
    application_name: `linelab-${purpose}`,
  };
}
