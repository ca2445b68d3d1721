import type { AddressSpace } from 'node-opcua';

/** Namespace URIs; indexes differ from server to server and are looked up in each. */
export const NAMESPACE = {
  di: 'http://opcfoundation.org/UA/DI/',
  machinery: 'http://opcfoundation.org/UA/Machinery/',
  machineryJobs: 'http://opcfoundation.org/UA/Machinery/Jobs/',
  jobControl: 'http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/',
  packMl: 'http://opcfoundation.org/UA/PackML/',
  virtualLine: 'http://linelab.example/UA/VirtualLine/',
} as const;

export type NamespaceName = keyof typeof NAMESPACE;

/** The index of a namespace in this server; throws when its model is not loaded. */
export function indexOf(addressSpace: AddressSpace, name: NamespaceName): number {
  const index = addressSpace.getNamespaceIndex(NAMESPACE[name]);
  if (index < 0) throw new Error(`The model ${NAMESPACE[name]} is not loaded`);
  return index;
}
