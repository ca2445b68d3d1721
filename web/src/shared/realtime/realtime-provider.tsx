import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Connection, type ConnectionStatus } from './connection';

const RealtimeContext = createContext<Connection | null>(null);
const never = (): (() => void) => () => undefined;

/** Opens the socket for as long as somebody is signed in; `account` changes make a new one, with the new cookie. */
export function RealtimeProvider({ account, children }: { readonly account: string; readonly children: ReactNode }) {
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const opened = new Connection();
    setConnection(opened);
    return () => {
      opened.close();
      setConnection(null);
    };
  }, [account]);
  return <RealtimeContext value={connection}>{children}</RealtimeContext>;
}

export function useConnection(): Connection | null {
  return useContext(RealtimeContext);
}

export function useConnectionStatus(): ConnectionStatus {
  const connection = useConnection();
  return useSyncExternalStore(connection?.watch ?? never, () => connection?.status ?? 'connecting');
}
