import { Typography } from 'antd';
import { useText } from '../i18n/locale-provider';

/** What a person reads out to the administrator; copies on click. */
export function TraceId({ value }: { readonly value: string }) {
  const t = useText();
  return (
    <span style={{ fontSize: 'max(12px, var(--least-text, 0px))', color: 'var(--ink-muted)' }}>
      {t('web.trace-id')}{' '}
      <Typography.Text
        style={{ fontFamily: 'var(--font-mono)', fontSize: 'max(12px, var(--least-text, 0px))', color: 'inherit' }}
        copyable={{ text: value, tooltips: [t('web.copy-trace-id'), t('web.copied')] }}
      >
        {value}
      </Typography.Text>
    </span>
  );
}
