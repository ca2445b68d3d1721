import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { apiUrl } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import type { Tone } from '../../shared/theme/tones';
import type { MachineCertificate, MachineCertificates, OwnCertificate } from './api';
import { Thumbprint } from './thumbprint';
import { TrustAction } from './trust-action';

const EXPIRY: Readonly<Record<OwnCertificate['expiry'], Tone>> = {
  valid: 'ok',
  soon: 'hold',
  expired: 'fault',
  'not-yet': 'wait',
};

function ExpiryTag({ certificate }: { readonly certificate: OwnCertificate }) {
  const t = useText();
  return (
    <ToneTag
      tone={EXPIRY[certificate.expiry]}
      size="small"
      bare
      text={t(`connectivity.expiry.${certificate.expiry}`)}
    />
  );
}

function useColumns(): readonly Column<MachineCertificate>[] {
  const t = useText();
  const can = useCan();
  return [
    {
      key: 'state',
      title: t('web.certificates.state'),
      width: 120,
      value: ({ state }) => state,
      exported: ({ state }) => t(`connectivity.trust.${state}`),
      render: ({ state }) => (
        <ToneTag tone={state === 'trusted' ? 'ok' : 'wait'} size="small" bare text={t(`connectivity.trust.${state}`)} />
      ),
      filter: (['rejected', 'trusted'] as const).map((value) => ({ value, text: t(`connectivity.trust.${value}`) })),
    },
    {
      key: 'subject',
      title: t('web.certificates.subject'),
      width: 220,
      value: ({ subject }) => subject,
      render: ({ subject }) => <span translate="no">{subject}</span>,
    },
    {
      key: 'thumbprint',
      title: t('web.certificates.thumbprint'),
      width: 270,
      value: ({ thumbprint }) => thumbprint,
      render: ({ thumbprint }) => <Thumbprint value={thumbprint} />,
    },
    {
      key: 'uri',
      title: t('web.certificates.uri'),
      width: 220,
      value: ({ applicationUri }) => applicationUri,
      render: ({ applicationUri }) => <span translate="no">{applicationUri ?? '–'}</span>,
    },
    {
      key: 'expiry',
      title: t('web.certificates.expiry'),
      width: 120,
      value: ({ expiry }) => t(`connectivity.expiry.${expiry}`),
      render: (certificate) => <ExpiryTag certificate={certificate} />,
    },
    {
      key: 'validTo',
      title: t('web.certificates.valid-to'),
      width: 120,
      value: ({ validTo }) => validTo,
      render: ({ validTo }) => <TimeText at={validTo} show="date" clock="wall" />,
    },
    {
      key: 'act',
      title: t('web.certificates.act'),
      width: 130,
      value: () => null,
      render: (certificate) => can('connection.edit') && <TrustAction certificate={certificate} />,
      searchable: false,
    },
  ];
}

function Own({ own }: { readonly own: OwnCertificate }) {
  const t = useText();
  return (
    <Panel
      title={t('web.certificates.own')}
      extra={<Button href={apiUrl('/machine-certificates/own.pem')}>{t('web.certificates.download')}</Button>}
    >
      <p style={{ marginTop: 0 }}>{t('web.certificates.own.hint')}</p>
      <DefinitionList
        min={280}
        items={[
          { label: t('web.certificates.thumbprint'), value: <Thumbprint value={own.thumbprint} /> },
          { label: t('web.certificates.uri'), value: <span translate="no">{own.applicationUri}</span> },
          { label: t('web.certificates.valid-to'), value: <TimeText at={own.validTo} show="date" clock="wall" /> },
          { label: t('web.certificates.expiry'), value: <ExpiryTag certificate={own} /> },
        ]}
      />
    </Panel>
  );
}

/** Whom we trust, who is waiting for it, and what machines have to trust of us. */
export function Certificates({ query }: { readonly query: UseQueryResult<MachineCertificates> }) {
  const t = useText();
  const columns = useColumns();
  return (
    <QueryView query={query}>
      {({ own, items }) => {
        const ending = items.filter(({ state, expiry }) => state === 'trusted' && expiry !== 'valid').length;
        return (
          <Space orientation="vertical" size={16} style={{ display: 'flex' }}>
            {ending > 0 && <Alert type="warning" showIcon title={t('web.certificates.ending', { count: ending })} />}
            <DataTable
              name="certificates"
              title={t('web.certificates.title')}
              rows={items}
              columns={columns}
              rowKey={({ thumbprint }) => thumbprint}
              empty={{ title: t('web.certificates.empty'), hint: t('web.certificates.empty.hint') }}
            />
            {own && <Own own={own} />}
          </Space>
        );
      }}
    </QueryView>
  );
}
