import { join } from 'node:path';
import { MessageSecurityMode, nodesets, OPCUACertificateManager, OPCUAServer, SecurityPolicy } from 'node-opcua';
import { timingSafeEqual, createHash } from 'node:crypto';
import type { StationProfile } from '../model';
import type { VirtualLineOptions } from '../options';
import { NAMESPACE } from './namespaces';

/** A model needs the models before it. */
const MODELS = [
  nodesets.standard,
  nodesets.di,
  nodesets.ia,
  nodesets.machinery,
  nodesets.isa95JobControl,
  nodesets.machineryJobs,
  nodesets.packML,
];

/**
 * Makes the OPC UA server of one station, initialised and ready for its machine, not yet listening. Key and certificate
 * are made at the first start. Clients are trusted by name and password; their certificates are accepted as they come
 * (a simulator's rule, no example for a real machine).
 */
export async function createStationServer(
  profile: StationProfile,
  port: number,
  options: Pick<VirtualLineOptions, 'host' | 'dataDir' | 'users' | 'security'>,
): Promise<OPCUAServer> {
  const certificates = new OPCUACertificateManager({
    rootFolder: join(options.dataDir, 'pki', profile.code),
    automaticallyAcceptUnknownCertificate: true,
    disableFileWatchers: true,
  });
  await certificates.initialize();
  // A certificate in place of a password would let anybody in if it were accepted as the client's is.
  const userCertificates = new OPCUACertificateManager({
    rootFolder: join(options.dataDir, 'pki', 'users', profile.code),
    automaticallyAcceptUnknownCertificate: false,
    disableFileWatchers: true,
  });
  const plain = options.security === 'none';
  const server = new OPCUAServer({
    port,
    host: options.host,
    hostname: options.host,
    alternateHostname: options.host,
    serverInfo: {
      applicationUri: `urn:linelab:virtual-line:${profile.code}`,
      productUri: 'urn:linelab:virtual-line',
      applicationName: { text: `LineLab virtual line ${profile.code}` },
    },
    buildInfo: { productName: `LineLab ${profile.name}`, manufacturerName: 'LineLab', softwareVersion: '1.0' },
    nodesets: MODELS,
    nodesetLoaderOptions: { trustSiblingImages: true },
    serverCertificateManager: certificates,
    userCertificateManager: userCertificates,
    allowAnonymous: false,
    securityPolicies: [
      SecurityPolicy.Basic256Sha256,
      SecurityPolicy.Aes128_Sha256_RsaOaep,
      ...(plain ? [SecurityPolicy.None] : []),
    ],
    securityModes: [MessageSecurityMode.SignAndEncrypt, ...(plain ? [MessageSecurityMode.None] : [])],
    userManager: { isValidUser: (name: string, password: string) => isKnown(options.users, name, password) },
    serverCapabilities: { maxSessions: 50 },
    maxConnectionsPerEndpoint: 50,
  });
  await server.initialize();
  server.engine.addressSpace?.registerNamespace(NAMESPACE.virtualLine);
  return server;
}

function isKnown(users: VirtualLineOptions['users'], name: string, password: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return users.some((user) => user.name === name && timingSafeEqual(digest(user.password), digest(password)));
}
