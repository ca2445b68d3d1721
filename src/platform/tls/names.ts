import { hostname, networkInterfaces } from 'node:os';

/** Everything this computer may be called by a browser of the workshop. */
export interface Names {
  readonly dns: readonly string[];
  readonly ip: readonly string[];
  /** What people type: addresses other devices reach, without those of containers and virtual machines. */
  readonly shown: readonly string[];
}

const DNS_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|vEthernet)/i;
const LINK_LOCAL = /^fe80:/i;

/** Names and addresses as they are now; a laptop or a tablet server may have others tomorrow. */
export function currentNames(): Names {
  const own = hostname();
  const dns = DNS_NAME.test(own) ? [own, ...(own.includes('.') ? [] : [`${own}.local`])] : [];
  const outside = Object.entries(networkInterfaces()).flatMap(([name, all = []]) =>
    all
      .filter(({ internal, address }) => !internal && !LINK_LOCAL.test(address))
      .map(({ address, family }) => ({ address, shown: family === 'IPv4' && !VIRTUAL.test(name) })),
  );
  return {
    dns: [...new Set(['localhost', ...dns])],
    ip: [...new Set(['127.0.0.1', '::1', ...outside.map(({ address }) => address)])],
    shown: [...new Set(outside.filter(({ shown }) => shown).map(({ address }) => address))],
  };
}
