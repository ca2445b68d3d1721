import { DatePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useRef } from 'react';

interface DaysPickerProps {
  readonly id?: string;
  readonly value?: Dayjs[];
  readonly onChange?: (days: Dayjs[]) => void;
}

/** Chooses any number of days. */
export function DaysPicker({ id, value, onChange }: DaysPickerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where several days may be chosen the component gives its input no id, and the label of the field leads nowhere.
    const input = box.current?.querySelector('input');
    if (input && id) input.id = id;
  }, [id]);
  return (
    <div ref={box}>
      <DatePicker
        multiple
        format="YYYY-MM-DD"
        value={value ?? null}
        // At each choice and not only when it is confirmed: a button pressed while it is open has what it shows.
        onCalendarChange={(days) => onChange?.([days].flat().filter(Boolean))}
        style={{ width: '100%' }}
      />
    </div>
  );
}
