import { BarcodeOutlined } from '@ant-design/icons';
import { Alert, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Answer } from '../api/answers';
import { api } from '../api/client';
import { toProblem } from '../api/problem-error';
import { useText } from '../i18n/locale-provider';
import { problemText } from '../ui/problem-alert';

type Scanned = Answer<'Scanned'>;

/** Where a scanned thing is looked at in the office. */
function pageOf(found: Scanned): string {
  if (found.kind === 'lot') return `/lots/${found.id}`;
  if (found.kind === 'tool') return `/tools/${found.id}`;
  return `/work-orders/${found.kind === 'job-order' ? found.workOrderId : found.id}`;
}

interface ScanFieldProps {
  /** What to do with what was found; otherwise its page is opened. Answers what is wrong with it, or null. */
  readonly onFound?: (found: Scanned) => string | null;
  /** The field waits for the scanner from the start. */
  readonly autoFocus?: boolean;
  /** At a station: for gloves, read from a metre away. */
  readonly big?: boolean;
}

/** A field for a keyboard-wedge scanner: what it types ends with Enter and opens the order, job order, lot, serial or tool. */
export function ScanField({ onFound, autoFocus = true, big = false }: ScanFieldProps) {
  const t = useText();
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<string | null>(null);
  const [text, setText] = useState('');
  const open = async (): Promise<void> => {
    const code = text.trim();
    if (!code) return;
    setText('');
    try {
      const found = await api.get<Scanned>('/scans', { query: { code } });
      if (onFound) setWrong(onFound(found));
      else void navigate(pageOf(found));
    } catch (error) {
      const problem = toProblem(error);
      setWrong(
        problem.status === 404
          ? t(big ? 'web.scan.unknown-here' : 'web.scan.unknown', { code })
          : problemText(problem, t),
      );
    }
  };
  return (
    <div style={{ marginBottom: 12, maxWidth: 420 }}>
      <Input
        autoFocus={autoFocus}
        size="large"
        {...(big ? { style: { height: 56, fontSize: 18 } } : {})}
        prefix={<BarcodeOutlined />}
        aria-label={t(big ? 'web.scan.here' : 'web.scan')}
        placeholder={t(big ? 'web.scan.here' : 'web.scan')}
        value={text}
        maxLength={100}
        onChange={({ target }) => {
          setText(target.value);
          setWrong(null);
        }}
        onPressEnter={() => void open()}
      />
      {wrong !== null && <Alert style={{ marginTop: 8 }} type="warning" showIcon title={wrong} />}
    </div>
  );
}
