import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import type { Principal } from '#platform/auth';

/** A kind of topic: who may listen to one, and which ledger entries go to which of them. */
export interface TopicKind {
  /** The part before the colon, e.g. `work-order` of `work-order:{id}`; the whole name when there is no id. */
  readonly name: string;
  readonly hasId: boolean;
  mayListen(principal: Principal, id: string): boolean | Promise<boolean>;
  /** The ids (or `''` for a topic without one) an entry concerns; empty for entries of no interest. */
  idsOf(entry: LedgerEntry): readonly string[];
  /** What of the payload a listener may see; by default nothing, so that a page asks the API, which knows row scope. */
  payloadOf?(entry: LedgerEntry): Readonly<Record<string, unknown>>;
}

/** The topics modules offer. An unknown topic is refused. */
@Injectable()
export class Topics {
  private readonly kinds = new Map<string, TopicKind>();

  register(kind: TopicKind): void {
    if (this.kinds.has(kind.name)) throw new Error(`topic ${kind.name} is defined twice`);
    this.kinds.set(kind.name, kind);
  }

  /** The kind and id of a topic a browser named, or null. */
  find(topic: unknown): { readonly kind: TopicKind; readonly id: string } | null {
    if (typeof topic !== 'string' || topic.length > 100) return null;
    const [name = '', id = '', ...rest] = topic.split(':');
    const kind = this.kinds.get(name);
    if (!kind || rest.length > 0 || kind.hasId !== (id !== '')) return null;
    // `work-orders:` would be a room nothing is ever sent to.
    return kind.hasId || topic === name ? { kind, id } : null;
  }

  /** All topics an entry goes to. */
  of(entry: LedgerEntry): readonly { readonly topic: string; readonly kind: TopicKind }[] {
    return [...this.kinds.values()].flatMap((kind) =>
      kind.idsOf(entry).map((id) => ({ topic: kind.hasId ? `${kind.name}:${id}` : kind.name, kind })),
    );
  }
}
