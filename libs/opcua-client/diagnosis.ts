import { isIP } from 'node:net';
import { type EndpointDescription, MessageSecurityMode, UserTokenType } from 'node-opcua';
import { type CertificateInfo, certificateInfo, hostOf } from './certificate-info';
import { type ConnectionProblem, describeConnectionError } from './connection-error';
import { askEndpoints, offering, security } from './endpoint';
import { findingOf, type NodeFinding, type WantedNode } from './node-finding';
import { parseNodeId } from './node-ids';
import { ClientPki } from './pki';
import type { ConnectionOptions } from './types';
import { unlessAborted, Visit } from './visit';

export const DIAGNOSIS_STEPS = [
  /** Somebody speaks OPC UA at the address. */
  'reach',
  /** It offers the policy and mode that are wanted. */
  'endpoint',
  /** Its certificate is trusted, valid, and made for this address. */
  'certificate',
  /** It gives us a session, with our user. */
  'session',
  /** It has loaded the namespaces the map needs. */
  'namespaces',
  /** Its clock is ours. */
  'clock',
  /** Each mapped node is there, readable, and of the right type. */
  'nodes',
] as const;
export type DiagnosisStepName = (typeof DIAGNOSIS_STEPS)[number];

export interface DiagnosisStep {
  readonly step: DiagnosisStepName;
  /** `skipped`: something before it failed, or it does not apply. */
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly problem: ConnectionProblem | null;
  /** How long it took, ms. */
  readonly ms: number;
}

export interface OfferedEndpoint {
  readonly endpointUrl: string;
  readonly securityMode: string;
  readonly securityPolicy: string;
  /** `Anonymous`, `UserName`, `Certificate`, `IssuedToken` */
  readonly userTokens: readonly string[];
}

export interface Diagnosis {
  readonly steps: readonly DiagnosisStep[];
  readonly endpoints: readonly OfferedEndpoint[];
  /** What the server shows for the security that is wanted; else the first it shows. */
  readonly certificate: CertificateInfo | null;
  readonly namespaces: readonly string[];
  /** Server clock minus ours, ms. */
  readonly skewMs: number | null;
  readonly nodes: readonly NodeFinding[];
}

const MOST_ENDPOINTS = 50;
const MOST_NAMESPACES = 200;
const EXPIRES_SOON_MS = 30 * 24 * 3_600_000;
/** Our rule: above this the clocks should be set; above the second, times of the machine are not used. */
const SKEW_WARNING_MS = 2_000;
const SKEW_WORST_MS = 30_000;
/** A machine that gives its local time as UTC is off by whole half hours. */
const HALF_HOUR_MS = 1_800_000;

/** A step that went well enough to go on, but not quite. */
class Doubt extends Error {
  constructor(readonly problem: ConnectionProblem) {
    super(problem.code);
  }
}

class Steps {
  readonly done: DiagnosisStep[] = [];
  private broken = false;

  /** Runs one step unless an earlier one failed. @returns what it found, or null */
  async take<Result>(step: DiagnosisStepName, work: () => Promise<Result>): Promise<Result | null> {
    if (this.broken) return this.skip(step);
    const begun = performance.now();
    const note = (state: DiagnosisStep['state'], problem: ConnectionProblem | null): void => {
      this.done.push({ step, state, problem, ms: Math.round(performance.now() - begun) });
    };
    try {
      const result = await work();
      note('ok', null);
      return result;
    } catch (error) {
      if (error instanceof Doubt) {
        note('warning', error.problem);
        return null;
      }
      note('failed', describeConnectionError(error));
      this.broken = true;
      return null;
    }
  }

  skip(step: DiagnosisStepName): null {
    this.done.push({ step, state: 'skipped', problem: null, ms: 0 });
    return null;
  }
}

function offered(endpoint: EndpointDescription): OfferedEndpoint {
  const tokens = (endpoint.userIdentityTokens ?? []).map(({ tokenType }) => UserTokenType[tokenType] ?? '');
  return {
    endpointUrl: (endpoint.endpointUrl ?? '').slice(0, 300),
    securityMode: MessageSecurityMode[endpoint.securityMode] ?? '',
    securityPolicy: (endpoint.securityPolicyUri?.split('#')[1] ?? '').slice(0, 60),
    userTokens: [...new Set(tokens)],
  };
}

/** What is wrong with a trusted certificate; null when nothing is. */
function doubtOf(certificate: CertificateInfo, options: ConnectionOptions, now: Date): ConnectionProblem | null {
  const left = certificate.validTo.getTime() - now.getTime();
  if (left < EXPIRES_SOON_MS) {
    const days = Math.max(0, Math.floor(left / (24 * 3_600_000)));
    return { code: 'opcua.certificate-expires', params: { days } };
  }
  const host = hostOf(options.endpointUrl);
  const names = certificate.hosts.map((name) => name.toLowerCase());
  if (
    names.length > 0 &&
    !names.includes(host) &&
    !(isIP(host) === 0 && names.some((name) => name.startsWith(`${host}.`)))
  ) {
    return { code: 'opcua.certificate-host-name-invalid', params: { host, names: certificate.hosts.join(', ') } };
  }
  return null;
}

function clockProblem(skewMs: number): ConnectionProblem | null {
  const amount = Math.abs(skewMs);
  if (amount <= SKEW_WARNING_MS) return null;
  const rest = amount % HALF_HOUR_MS;
  const isZone = amount > HALF_HOUR_MS / 2 && Math.min(rest, HALF_HOUR_MS - rest) < 60_000;
  if (isZone) return { code: 'opcua.clock-zone', params: { hours: Math.round((skewMs / 3_600_000) * 2) / 2 } };
  const seconds = Math.round(skewMs / 1000);
  return { code: amount > SKEW_WORST_MS ? 'opcua.clock-worthless' : 'opcua.clock-skew', params: { seconds } };
}

/**
 * Tries a connection from the socket to its last mapped node and says at which step it fails, and why. Opens one session
 * and closes it; nothing is watched or written.
 * @param signal ends it early; what was being done has then failed with `opcua.timeout`
 */
export async function diagnose(
  options: ConnectionOptions,
  wanted: readonly WantedNode[],
  signal: AbortSignal,
): Promise<Diagnosis> {
  const steps = new Steps();
  const pki = new ClientPki(options);
  let endpoints: readonly EndpointDescription[] = [];
  let visit: Visit | null = null;
  let certificate: CertificateInfo | null = null;
  let skewMs: number | null = null;
  let nodes: readonly NodeFinding[] = [];
  const secure = options.securityMode !== 'None';
  try {
    await steps.take('reach', async () => {
      await unlessAborted(pki.open(), signal);
      endpoints = await unlessAborted(askEndpoints(options, pki, signal), signal);
    });
    certificate = certificateOf(endpoints[0]);
    const match = await steps.take('endpoint', async () => offering(options, security(options), endpoints));
    certificate = certificateOf(match ?? undefined) ?? certificate;
    if (secure) {
      await steps.take('certificate', async () => {
        if (match) await unlessAborted(pki.check(match.serverCertificate), signal);
        const doubt = certificate && doubtOf(certificate, options, (options.wallNow ?? options.now)());
        if (doubt) throw new Doubt(doubt);
      });
    } else {
      steps.skip('certificate');
    }
    visit = await steps.take('session', () => Visit.open(options, signal));
    const open = visit;
    if (open) {
      await steps.take('namespaces', async () => requireNamespaces(wanted, open.info.namespaces));
      await clock(steps, options, open, signal, (ms) => (skewMs = ms));
      await steps.take('nodes', async () => {
        nodes = await unlessAborted(findingOf(open, wanted), signal);
        const bad = nodes.filter(({ problem }) => problem).length;
        if (bad > 0) throw new Doubt({ code: 'opcua.nodes-missing', params: { bad, total: nodes.length } });
      });
    } else {
      for (const step of ['namespaces', 'clock', 'nodes'] as const) steps.skip(step);
    }
  } finally {
    await visit?.close();
    await pki.close();
  }
  return {
    steps: steps.done,
    endpoints: endpoints.slice(0, MOST_ENDPOINTS).map(offered),
    certificate,
    namespaces: (visit?.info.namespaces ?? []).slice(0, MOST_NAMESPACES),
    skewMs,
    nodes,
  };
}

function certificateOf(endpoint: EndpointDescription | undefined): CertificateInfo | null {
  const bytes = endpoint?.serverCertificate;
  return bytes?.length ? certificateInfo(bytes) : null;
}

async function requireNamespaces(wanted: readonly WantedNode[], known: readonly string[]): Promise<void> {
  const needed = new Set(wanted.map(({ nodeId }) => parseNodeId(nodeId).uri).filter((uri) => uri !== ''));
  const missing = [...needed].filter((uri) => !known.includes(uri));
  // The rest of the map may still be good, so the other steps are taken.
  if (missing.length > 0) throw new Doubt({ code: 'opcua.namespace-unknown', params: { uri: missing.join(', ') } });
}

async function clock(
  steps: Steps,
  options: ConnectionOptions,
  visit: Visit,
  signal: AbortSignal,
  found: (ms: number) => void,
): Promise<void> {
  await steps.take('clock', async () => {
    const asked = options.now().getTime();
    const theirs = await unlessAborted(visit.time(), signal);
    if (!theirs) return;
    const skew = Math.round(theirs.getTime() - (asked + options.now().getTime()) / 2);
    found(skew);
    const problem = clockProblem(skew);
    if (problem) throw new Doubt(problem);
  });
}
