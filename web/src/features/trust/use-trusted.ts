import { useEffect, useState } from 'react';

/**
 * The HTTPS address of this very server, once this device takes its certificate; null until then. A picture is asked for,
 * because a browser loads none from a server it does not trust, and says so without troubling anybody.
 */
export function useTrusted(): string | null {
  const { protocol, host, hostname } = window.location;
  const [trusted, setTrusted] = useState<string | null>(null);
  useEffect(() => {
    const local = hostname === 'localhost' || hostname === '127.0.0.1';
    if (protocol === 'https:') setTrusted(`https://${host}`);
    if (protocol === 'https:' || local) return;
    const picture = new Image();
    picture.onload = () => setTrusted(`https://${host}`);
    picture.src = `https://${host}/favicon.svg`;
    return () => {
      picture.onload = null;
    };
  }, [protocol, host, hostname]);
  return trusted;
}
