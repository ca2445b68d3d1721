import { join } from 'node:path';
import {
  DataType,
  MessageSecurityMode,
  type Namespace,
  nodesets,
  OPCUACertificateManager,
  OPCUAServer,
  SecurityPolicy,
  type ServerSession,
  StatusCodes,
  type UAVariable,
  Variant,
} from 'node-opcua';

export interface ScriptedServerOptions {
  readonly port: number;
  readonly pkiDir: string;
  /** Namespaces registered before the machine's own, to shift its index. */
  readonly namespacesBefore?: readonly string[];
  readonly extraNodesets?: readonly string[];
  readonly users?: Readonly<Record<string, string>>;
  readonly allowAnonymous?: boolean;
  readonly secure?: boolean;
  /** How long the server thinks about a password. */
  readonly loginMs?: number;
  readonly maxMonitoredItemsPerCall?: number;
}

export const MACHINE = 'urn:linelab:test-machine';

/** A small OPC UA server whose every value the test sets itself. */
export class ScriptedServer {
  private readonly known: ServerSession[] = [];
  private readonly variables = new Map<string, UAVariable>();

  private constructor(
    readonly server: OPCUAServer,
    readonly namespace: Namespace,
  ) {
    server.on('create_session', (session) => this.known.push(session));
  }

  static async start(options: ScriptedServerOptions): Promise<ScriptedServer> {
    const serverCertificateManager = new OPCUACertificateManager({
      rootFolder: join(options.pkiDir, 'server'),
      automaticallyAcceptUnknownCertificate: true,
      disableFileWatchers: true,
    });
    const users = options.users ?? {};
    const server = new OPCUAServer({
      port: options.port,
      host: '127.0.0.1',
      nodeset_filename: [nodesets.standard, ...(options.extraNodesets ?? [])],
      serverCertificateManager,
      userCertificateManager: serverCertificateManager,
      securityModes: options.secure
        ? [MessageSecurityMode.None, MessageSecurityMode.SignAndEncrypt]
        : [MessageSecurityMode.None],
      // A password is enciphered also where nothing else is: without a policy for it, no login is offered.
      securityPolicies:
        options.secure || options.users ? [SecurityPolicy.None, SecurityPolicy.Basic256Sha256] : [SecurityPolicy.None],
      allowAnonymous: options.allowAnonymous ?? !options.users,
      userManager: {
        isValidUserAsync: (name: string, password: string, answer: (error: Error | null, valid?: boolean) => void) => {
          setTimeout(() => answer(null, users[name] === password), options.loginMs ?? 0);
        },
      },
      serverCapabilities: {
        // Every change goes out; by default node-opcua folds those of 50 ms into one.
        minSupportedSampleRate: 0,
        operationLimits: { maxMonitoredItemsPerCall: options.maxMonitoredItemsPerCall ?? 0 },
      },
      disableDiscovery: true,
    });
    await server.initialize();
    const addressSpace = server.engine.addressSpace;
    if (!addressSpace) throw new Error('no address space');
    for (const uri of options.namespacesBefore ?? []) addressSpace.registerNamespace(uri);
    const namespace = addressSpace.registerNamespace(MACHINE);
    await server.start();
    return new ScriptedServer(server, namespace);
  }

  get port(): number {
    const endpoint = this.server.endpoints[0];
    if (!endpoint) throw new Error('no endpoint');
    return endpoint.port;
  }

  get url(): string {
    return `opc.tcp://127.0.0.1:${this.port}`;
  }

  get sessions(): number {
    return this.server.engine.currentSessionCount;
  }

  /** Makes a variable `nsu=MACHINE;s=<name>`, or sets it: one change at the source, now or at `at`. */
  set(name: string, value: number | boolean | string, options: { at?: Date; dataType?: DataType } = {}): void {
    const dataType =
      options.dataType ??
      (typeof value === 'number' ? DataType.UInt32 : typeof value === 'boolean' ? DataType.Boolean : DataType.String);
    let variable = this.variables.get(name);
    if (!variable) {
      variable = this.namespace.addVariable({
        organizedBy: this.server.engine.addressSpace?.rootFolder.objects,
        browseName: name,
        nodeId: `s=${name}`,
        minimumSamplingInterval: 0,
        dataType,
        value: new Variant({ dataType, value }),
      });
      this.variables.set(name, variable);
    }
    variable.setValueFromSource(new Variant({ dataType, value }), StatusCodes.Good, options.at ?? new Date());
  }

  /** The sensor behind a variable fails: it has no value any more, until it is set again. */
  spoil(name: string): void {
    const variable = this.variables.get(name);
    if (!variable) throw new Error(`no variable ${name}`);
    variable.setValueFromSource({ dataType: DataType.Null }, StatusCodes.BadSensorFailure, new Date());
  }

  /** Ends every session as if its time had run out; `withSubscriptions` false leaves those to be transferred. */
  forgetSessions(withSubscriptions: boolean): void {
    for (const session of this.known.splice(0)) {
      this.server.engine.closeSession(session.authenticationToken, withSubscriptions, 'Terminated');
    }
  }

  /** Deletes every subscription without telling anybody. */
  forgetSubscriptions(): void {
    for (const session of this.known) {
      for (const subscription of session.publishEngine.subscriptions.slice()) {
        session.publishEngine.detach_subscription(subscription);
        subscription.terminate();
      }
    }
  }

  async stop(): Promise<void> {
    await this.server.shutdown(0);
  }
}

/** The portable node id of a scripted variable. */
export function scripted(name: string): string {
  return `nsu=${MACHINE};s=${name}`;
}
