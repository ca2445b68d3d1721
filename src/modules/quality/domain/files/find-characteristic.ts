import { DomainError } from '#libs/kernel';
import type { FileReading } from '#libs/measurement-files';
import type { InspectedCharacteristic } from '../quality';

type Named = Pick<InspectedCharacteristic, 'balloon' | 'name' | 'nameEn'>;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/**
 * The characteristic of the plan that a value is of: by its number, which is a balloon, or by its name in either language.
 * A number counts for more than a name the plan does not know, and never against one it knows.
 * @returns null when the plan has none
 * @throws DomainError invalid `measurement-file.unclear-name` {name} for a name several have, `.contradiction` {key, name}
 *   for a number and a name of two characteristics
 */
export function findCharacteristic<Each extends Named>(
  { key, name }: Pick<FileReading, 'key' | 'name'>,
  characteristics: readonly Each[],
): Each | null {
  const called = (text: string) =>
    characteristics.filter((each) => plain(each.name) === plain(text) || plain(each.nameEn) === plain(text));
  const byNumber = key === null ? undefined : characteristics.find(({ balloon }) => plain(balloon) === plain(key));
  const names = [name, byNumber ? null : key].flatMap((text) => text ?? []);
  const byName = names.map(called).find((found) => found.length > 0) ?? [];
  if (byNumber && byName.length > 0 && !byName.includes(byNumber))
    throw new DomainError('invalid', 'measurement-file.contradiction', { key, name });
  if (!byNumber && byName.length > 1)
    throw new DomainError('invalid', 'measurement-file.unclear-name', { name: names.join(' ') });
  return byNumber ?? byName[0] ?? null;
}
