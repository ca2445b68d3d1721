import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Connection, type ConnectionStatus } from './connection';

const RealtimeContext = createContext<Connection | null>(null);
const never = (): (() => void) => () => undefined;

interface RealtimeProviderProps {
  /** Who is signed in; a change makes a new socket, with the new cookie. */
  readonly account: string;
  /** Wall boards show their token instead of a cookie. */
  readonly token?: string;
  /** Shared screens show who has badged in. */
  readonly stationPresence?: string;
  readonly children: ReactNode;
}

/** One socket for as long as the screen is open. */
export function RealtimeProvider({ account, token, stationPresence, children }: RealtimeProviderProps) {
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const opened = new Connection({ ...(token ? { token } : {}), ...(stationPresence ? { stationPresence } : {}) });
    setConnection(opened);
    return () => {
      opened.close();
      setConnection(null);
    };
  }, [account, token, stationPresence]);
  return <RealtimeContext value={connection}>{children}</RealtimeContext>;
}

export function useConnection(): Connection | null {
  return useContext(RealtimeContext);
}

export function useConnectionStatus(): ConnectionStatus {
  const connection = useConnection();
  return useSyncExternalStore(connection?.watch ?? never, () => connection?.status ?? 'connecting');
}
