import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { type CertificateInfo, makeOwnCertificate, TrustStore, type TrustState } from '#libs/opcua-client';
import { WallClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { expiryOf, type Expiry } from '../domain/expiry';
import { ConnectionRepository } from '../persistence/connection.repository';
import { Gateway } from './gateway';
import { OpcuaOptions } from './opcua-options';

export interface MachineCertificate extends CertificateInfo {
  readonly state: TrustState;
  readonly expiry: Expiry;
}

export interface OwnCertificate extends CertificateInfo {
  readonly expiry: Expiry;
}

export interface MachineCertificates {
  /** What machines have to trust; null before the first connection. */
  readonly own: OwnCertificate | null;
  readonly items: readonly MachineCertificate[];
}

/** Which machines are trusted. The files are what counts; who decided, and why, stands in the ledger. */
@Injectable()
export class TrustDesk {
  constructor(
    private readonly options: OpcuaOptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly wall: WallClock,
    private readonly connections: ConnectionRepository,
    private readonly gateway: Gateway,
  ) {}

  async list(): Promise<MachineCertificates> {
    const store = this.store();
    const now = this.wall.now();
    const own = await store.own();
    return {
      own: own && { ...own.info, expiry: expiryOf(own.info, now) },
      items: (await store.list()).map((known) => ({ ...known, expiry: expiryOf(known, now) })),
    };
  }

  /** Our own certificate as PEM, for the trust list of a machine; made now if nobody has connected yet. */
  async ownFile(): Promise<Buffer> {
    await makeOwnCertificate(this.options.identity);
    const own = await this.store().own();
    if (!own) throw new Error('the certificate of the gateway cannot be read');
    return own.pem;
  }

  /**
   * Trusted: from the next connect on the machine is let in; those that wait for it connect at once. Rejected: it is let
   * in no more; which sessions stand on the certificate is not known, so all that need trust are made anew. The entry
   * comes first: a decision without effect may be repeated, an effect nobody decided may not be. Not to be called inside
   * a unit of work, for it moves a file.
   * @throws `entity.not-found`
   */
  async decide(thumbprint: string, state: TrustState, reason: string): Promise<MachineCertificates> {
    const store = this.store();
    const known = (await store.list()).find((each) => each.thumbprint === thumbprint);
    if (!known) throw new DomainError('not-found', 'entity.not-found', { type: 'certificate', id: thumbprint });
    if (known.state === state) return this.list();
    const { subject, thumbprint256 } = known;
    const type = state === 'trusted' ? 'certificate.trusted' : 'certificate.distrusted';
    const payload = { thumbprint, thumbprint256, subject };
    await this.unitOfWork.run(async () => {
      this.ledger.append({ type, subjectId: subjectOf(thumbprint), reason, payload });
    });
    await store.move(thumbprint, state);
    if (state === 'trusted') await this.connections.touchWaitingFor(thumbprint);
    else await this.connections.touchTrusting();
    this.gateway.wake();
    return this.list();
  }

  private store(): TrustStore {
    return new TrustStore(this.options.identity.pkiDir);
  }
}

/** Entries are about an id: a certificate's is made of its thumbprint. */
function subjectOf(thumbprint: string): string {
  return thumbprint.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
