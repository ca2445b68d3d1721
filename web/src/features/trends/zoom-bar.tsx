import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { formatTime } from '../../shared/i18n/format-time';
import { useText } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import type { Span } from '../../shared/trend/api';
import styles from './trends.module.css';

const LEAST_MS = 10_000;

interface ZoomBarProps {
  readonly span: Span;
  readonly zoom: Span;
  readonly onZoom: (zoom: Span) => void;
}

/** Everything the wheel and the slider do, for the keyboard, and which time is shown. */
export function ZoomBar({ span, zoom, onZoom }: ZoomBarProps) {
  const t = useText();
  const zone = useZone();
  const [from, to] = zoom;
  const length = to - from;
  const within = (start: number, ms: number): Span => {
    const own = Math.min(Math.max(ms, LEAST_MS), span[1] - span[0]);
    const begin = Math.min(Math.max(start, span[0]), span[1] - own);
    return [begin, begin + own];
  };
  const scaled = (factor: number): void => onZoom(within(from + (length * (1 - factor)) / 2, length * factor));
  const isWhole = from <= span[0] && to >= span[1];
  return (
    <Space size={8} wrap>
      <span className={`num ${styles.quiet}`}>
        {formatTime(new Date(from), 'full', zone)} – {formatTime(new Date(to), 'full', zone)}
      </span>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('web.trends.earlier')}
        disabled={from <= span[0]}
        onClick={() => onZoom(within(from - length / 2, length))}
      />
      <Button
        icon={<RightOutlined />}
        aria-label={t('web.trends.later')}
        disabled={to >= span[1]}
        onClick={() => onZoom(within(from + length / 2, length))}
      />
      <Button
        icon={<ZoomInOutlined />}
        aria-label={t('web.trends.closer')}
        disabled={length <= LEAST_MS}
        onClick={() => scaled(0.5)}
      />
      <Button
        icon={<ZoomOutOutlined />}
        aria-label={t('web.trends.wider')}
        disabled={isWhole}
        onClick={() => scaled(2)}
      />
      <Button disabled={isWhole} onClick={() => onZoom(span)}>
        {t('web.trends.whole')}
      </Button>
    </Space>
  );
}
