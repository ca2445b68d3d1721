import { DomainError, groupBy } from '#libs/kernel';
import type { FileReading } from '#libs/measurement-files';
import type { InspectedCharacteristic } from '../quality';

type Named = Pick<InspectedCharacteristic, 'balloon' | 'name' | 'nameEn'>;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/**
 * The characteristics of a plan as files name them: by number, which is a balloon, or by name in either language.
 * A number counts for more than a name the plan does not know, and never against one it knows.
 */
export class Called<Each extends Named> {
  private readonly byBalloon: ReadonlyMap<string, Each>;
  private readonly byName: ReadonlyMap<string, readonly { readonly each: Each }[]>;

  constructor(characteristics: readonly Each[]) {
    this.byBalloon = new Map(characteristics.map((each) => [plain(each.balloon), each]));
    const names = characteristics.flatMap((each) =>
      [...new Set([plain(each.name), plain(each.nameEn)])].map((name) => ({ name, each })),
    );
    this.byName = groupBy(names, ({ name }) => name);
  }

  /**
   * The one that a value is of, or null when the plan has none.
   * @throws DomainError invalid `measurement-file.unclear-name` {name} for a name several have, `.contradiction` {key, name}
   *   for a number and a name of two characteristics
   */
  find({ key, name }: Pick<FileReading, 'key' | 'name'>): Each | null {
    const byNumber = key === null ? undefined : this.byBalloon.get(plain(key));
    const names = [name, byNumber ? null : key].flatMap((text) => text ?? []);
    const byName = names.flatMap((text) => (this.byName.get(plain(text)) ?? []).map(({ each }) => each));
    if (byNumber && byName.length > 0 && !byName.includes(byNumber))
      throw new DomainError('invalid', 'measurement-file.contradiction', { key, name });
    if (!byNumber && new Set(byName).size > 1)
      throw new DomainError('invalid', 'measurement-file.unclear-name', { name: names.join(' ') });
    return byNumber ?? byName[0] ?? null;
  }
}
