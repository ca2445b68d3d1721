import { decimal, isDecimalString } from '#libs/kernel';
import type { Refused } from './refused';
import type { Reported } from './take-back';
import type { Handed } from './use-hand-in';

export const KINDS = ['good', 'scrap', 'rework'] as const;
export type Kind = (typeof KINDS)[number];
export type Amounts = Readonly<Record<Kind, string>>;

export const NOTHING: Amounts = { good: '', scrap: '', rework: '' };
export const asDecimal = (text: string): string =>
  isDecimalString(text.replace(/\.$/, '')) ? text.replace(/\.$/, '') : '0';

export const amountsOf = ({ entered: { good = '', scrap = '', rework = '' } }: Refused): Amounts => ({
  good,
  scrap,
  rework,
});

/** What was not good in a report: scrap, or else rework. */
export const badOf = ({ scrap, rework }: Reported): string => (decimal.isPositive(scrap) ? scrap : rework);

/** What goes along with the amounts. */
export interface How {
  readonly reasonCode?: string;
  readonly pictureId?: string;
  /** Kept here because there is no network. */
  readonly picture?: File;
  readonly serials?: readonly string[];
  /** Why pieces out of limits are good. */
  readonly acceptReason?: string;
}

export const pictureOf = (handed: Handed | null): Pick<How, 'pictureId' | 'picture'> => {
  if (!handed) return {};
  return 'fileId' in handed ? { pictureId: handed.fileId } : { picture: handed.kept };
};

/** As it was sent when it was refused. */
export function howOf(refused: Refused | null): How {
  const { reasonCode, pictureId, serials } = refused?.entered ?? {};
  return {
    ...(reasonCode ? { reasonCode } : {}),
    ...(pictureId ? { pictureId } : {}),
    ...(refused?.file ? { picture: refused.file } : {}),
    ...(serials ? { serials: serials.split('\n') } : {}),
  };
}
