import { Input, Select, Space } from 'antd';
import { useState } from 'react';
import { DATUMS_OF, GEOMETRIC_SYMBOLS, type GeometricSymbol } from '#libs/measurement';
import { useText } from '../../shared/i18n/locale-provider';
import { GeometricIcon } from '../../shared/ui/geometric-icon';
import { Field } from './field';
import type { DraftLine } from './plan-draft';
import type { LineProblems } from './plan-problems';

interface GeometricFieldsProps {
  readonly line: DraftLine;
  readonly problems: LineProblems;
  readonly onChange: (changes: Partial<DraftLine>) => void;
}

const datumsIn = (text: string): string[] =>
  text
    .toUpperCase()
    .split(/[\s,，、|]+/)
    .filter(Boolean);

/** Which geometrical tolerance a characteristic has, if any, and of which datums. */
export function GeometricFields({ line: { geometric }, problems, onChange }: GeometricFieldsProps) {
  const t = useText();
  const [typed, setTyped] = useState(geometric?.datums.join(', ') ?? '');
  const choose = (symbol: GeometricSymbol | 'none'): void => {
    if (symbol === 'none') return onChange({ geometric: null });
    const datums = DATUMS_OF[symbol] === 'none' ? [] : datumsIn(typed);
    // Its value is the upper limit; there is nothing else to compare with.
    onChange({ geometric: { symbol, datums }, nominal: null, lsl: null });
  };
  return (
    <>
      <Field label={t('web.plan.geometric')} problem={problems['geometric']}>
        <Select<GeometricSymbol | 'none'>
          aria-label={t('web.plan.geometric')}
          value={geometric?.symbol ?? 'none'}
          onChange={choose}
          options={[
            { value: 'none', label: t('web.plan.geometric.none') },
            ...GEOMETRIC_SYMBOLS.map((symbol) => ({
              value: symbol,
              label: (
                <Space size={6}>
                  <GeometricIcon symbol={symbol} />
                  {t(`geometric.${symbol}`)}
                </Space>
              ),
            })),
          ]}
        />
      </Field>
      {geometric && DATUMS_OF[geometric.symbol] !== 'none' && (
        <Field label={t('web.plan.datums')} problem={problems['geometric/datums']}>
          <Input
            aria-label={t('web.plan.datums')}
            placeholder={t('web.plan.datums.example')}
            maxLength={16}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              onChange({ geometric: { ...geometric, datums: datumsIn(target.value) } });
            }}
          />
        </Field>
      )}
    </>
  );
}
