import { decimal, isDecimalString } from '#libs/kernel';
import type { Translate } from '#libs/texts';

/** For the field of a quantity that must be there: a plain number above zero of the size the books hold. */
export const quantityRule = (t: Translate) => ({
  validator: async (_rule: unknown, value?: string): Promise<void> => {
    if (!isDecimalString(value ?? '') || !decimal.isPositive(value ?? ''))
      throw new Error(t('web.new-order.quantity.invalid'));
  },
});
