import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { isLineSide, RECEIVING } from '../domain/location';
import { isReserved, placesOf, type StoragePlace } from '../domain/place';
import { BinRepository } from '../persistence/bin.repository';

/** The line sides there are, from whoever knows the work units. */
type LineSides = () => Promise<readonly string[]>;

/** The places goods may be put: a mistake of typing makes no new one. */
@Injectable()
export class PlaceService {
  private lineSides: LineSides = async () => [];

  constructor(
    private readonly bins: BinRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** To be called while modules initialise. */
  registerLineSides(lineSides: LineSides): void {
    this.lineSides = lineSides;
  }

  async all(): Promise<StoragePlace[]> {
    const bins = (await this.bins.codes()).filter((code) => !isReserved(code));
    return placesOf(bins, await this.lineSides());
  }

  /** @throws DomainError invalid `request.invalid` with `place.unknown` {place} at the pointer */
  async require(code: string, pointer: string): Promise<void> {
    if (code === RECEIVING || (await this.isKnown(code))) return;
    throw new DomainError('invalid', 'request.invalid', {}, [
      { pointer, code: 'place.unknown', params: { place: code } },
    ]);
  }

  /** @throws DomainError invalid `place.reserved` {place}; conflict `place.exists` {place} */
  async create(code: string): Promise<StoragePlace> {
    if (isReserved(code)) throw new DomainError('invalid', 'place.reserved', { place: code });
    return this.unitOfWork.run(async () => {
      if ((await this.add([code])).length === 0) throw new DomainError('conflict', 'place.exists', { place: code });
      return { code, kind: 'bin' };
    });
  }

  /** Bins a workbook names; those that are there stay. */
  async addBins(codes: readonly string[]): Promise<void> {
    const bins = [...new Set(codes)].filter((code) => !isReserved(code));
    if (bins.length > 0) await this.unitOfWork.run(() => this.add(bins));
  }

  private async isKnown(code: string): Promise<boolean> {
    if (isLineSide(code)) return (await this.lineSides()).includes(code);
    return !isReserved(code) && this.bins.exists(code);
  }

  private async add(codes: readonly string[]): Promise<readonly string[]> {
    const [at, by] = [this.floor.now(), currentContext().actorId];
    const bins = codes.map((code) => ({ id: newId(), code, at, by }));
    const added = new Set(await this.bins.add(bins));
    for (const { id, code } of bins)
      if (added.has(code)) this.ledger.append({ type: 'place.created', subjectId: id, payload: { place: code } });
    return [...added];
  }
}
