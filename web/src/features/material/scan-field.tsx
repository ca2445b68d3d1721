import { BarcodeOutlined } from '@ant-design/icons';
import { Alert, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, type Page } from '../../shared/api/client';
import { useText } from '../../shared/i18n/locale-provider';
import type { Lot } from './api';

/** A field for a keyboard-wedge scanner: what it types ends with Enter and opens the lot. */
export function ScanField() {
  const t = useText();
  const navigate = useNavigate();
  const [unknown, setUnknown] = useState<string | null>(null);
  const [text, setText] = useState('');
  const open = async (): Promise<void> => {
    const number = text.trim();
    if (!number) return;
    const { items } = await api.get<Page<Lot>>('/lots', { query: { number } });
    const [lot] = items;
    setText('');
    if (lot) void navigate(`/lots/${lot.id}`);
    else setUnknown(number);
  };
  return (
    <div style={{ marginBottom: 12, maxWidth: 420 }}>
      <Input
        autoFocus
        size="large"
        prefix={<BarcodeOutlined />}
        aria-label={t('web.lots.scan')}
        placeholder={t('web.lots.scan')}
        value={text}
        maxLength={64}
        onChange={({ target }) => {
          setText(target.value);
          setUnknown(null);
        }}
        onPressEnter={() => void open()}
      />
      {unknown !== null && (
        <Alert
          style={{ marginTop: 8 }}
          type="warning"
          showIcon
          title={t('web.lots.scan.unknown', { number: unknown })}
        />
      )}
    </div>
  );
}
