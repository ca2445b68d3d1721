import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { KeyboardEvent } from 'react';
import { MOMENT_FORMAT, momentOf, siteDigits } from '../i18n/site-time';
import { useZone } from '../i18n/use-clock';

dayjs.extend(utc);

/**
 * Enter takes what was typed and does not send the form around the field. Only the browser is kept from it: the
 * component, which reads the event of React, still opens and closes by it.
 */
const takesEnter = ({ key, nativeEvent }: KeyboardEvent): void => {
  if (key === 'Enter') nativeEvent.preventDefault();
};

/**
 * Day and minute as shown. There is no button to confirm, and no “now”, which the component would take from the
 * browser's zone.
 */
const SHOWN = {
  showTime: { format: 'HH:mm' },
  format: MOMENT_FORMAT,
  showNow: false,
  needConfirm: false,
  onKeyDown: takesEnter,
} as const;

interface MomentPickerProps {
  readonly id?: string;
  /** An instant (ISO 8601). */
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
}

/** Chooses a moment by the clock of the site, as all moments are shown, in whichever zone the browser is. */
export function MomentPicker({ id, value, onChange }: MomentPickerProps) {
  const zone = useZone();
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...SHOWN}
      // Digits without a zone: no change of the clocks where the browser is can move them.
      value={value ? dayjs.utc(siteDigits(new Date(value), zone)) : null}
      // At each choice and not only when the picker closes: a button pressed while it is open has what it shows.
      onCalendarChange={(_chosen, digits) => onChange?.(digits ? momentOf(String(digits), zone).toISOString() : null)}
      style={{ width: '100%' }}
    />
  );
}

/** From and to by the clock of the site. */
export function MomentRangePicker({
  onChange,
}: {
  readonly onChange: (range: readonly [from: string, to: string] | null) => void;
}) {
  const zone = useZone();
  return (
    <DatePicker.RangePicker
      {...SHOWN}
      // At each choice, as above. What is taken back, closing without choosing or clearing, is told here as well.
      onCalendarChange={(_chosen, [one, other]) => {
        if (!one || !other) return onChange(null);
        // While the second is still to be chosen, the first may lie behind what stood there before.
        const [from, to] = [one, other].map((digits) => momentOf(digits, zone).toISOString()).toSorted();
        return onChange(from && to ? [from, to] : null);
      }}
    />
  );
}
