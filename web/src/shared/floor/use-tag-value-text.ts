import { unitText } from '#libs/texts';
import type { Answer } from '../api/answers';
import { textOr, useText } from '../i18n/locale-provider';
import { formatDecimal } from '../ui/quantity-text';

/** OPC 40001-1 MachineryItemState by StateNumber. */
const ITEM_STATES = ['not-available', 'out-of-service', 'not-executing', 'executing'] as const;

/** OPC 40001-1 MachineryOperationMode by StateNumber. */
const MODES = ['none', 'maintenance', 'setup', 'processing'] as const;

const DIGITS = 2;

type Shown = Pick<Answer<'TagReading'>, 'value' | 'unit'> & { readonly role: Answer<'TagReading'>['role'] | null };

/** A tag's newest value as people read it: enumerations in words, figures with unit. */
export function useTagValueText(): (tag: Shown) => string {
  const t = useText();
  return ({ role, value, unit }) => {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return t(value ? 'web.line.value.true' : 'web.line.value.false');
    if (role === 'item-state') return textOr(t, `web.line.item-state.${ITEM_STATES[Number(value)]}`, String(value));
    if (role === 'operation-mode') return textOr(t, `web.line.mode.${MODES[Number(value)]}`, String(value));
    if (typeof value !== 'number') return String(value);
    const figure = Number.isInteger(value) ? formatDecimal(value) : formatDecimal(value, DIGITS);
    return unit ? `${figure} ${unitText(t, unit)}` : figure;
  };
}
