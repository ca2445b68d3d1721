import { useQueryClient } from '@tanstack/react-query';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { DefinitionList } from '../../shared/ui/definition-list';
import { CERTIFICATES_KEY, CONNECTIONS_KEY, decide, type Diagnosis, type MachineCertificate } from './api';
import { Thumbprint } from './thumbprint';

type Shown = NonNullable<Diagnosis['certificate']>;

/** What is compared with the machine's own screen. */
export function CertificateFacts({ certificate }: { readonly certificate: Shown }) {
  const t = useText();
  return (
    <DefinitionList
      min={300}
      items={[
        { label: t('web.certificates.thumbprint'), value: <Thumbprint value={certificate.thumbprint} /> },
        { label: t('web.certificates.thumbprint-256'), value: <Thumbprint value={certificate.thumbprint256} /> },
        { label: t('web.certificates.subject'), value: <span translate="no">{certificate.subject}</span> },
        { label: t('web.certificates.issuer'), value: <span translate="no">{certificate.issuer}</span> },
        { label: t('web.certificates.uri'), value: <span translate="no">{certificate.applicationUri ?? '–'}</span> },
        {
          label: t('web.certificates.hosts'),
          value: <span translate="no">{certificate.hosts.join(', ') || '–'}</span>,
        },
      ]}
    />
  );
}

interface TrustActionProps {
  readonly certificate: Shown & Pick<MachineCertificate, 'state'>;
  readonly onDone?: () => void;
}

/** Compare, then trust; or end the trust. Either goes into the ledger with its reason. */
export function TrustAction({ certificate, onDone }: TrustActionProps) {
  const t = useText();
  const queries = useQueryClient();
  const isTrusted = certificate.state === 'trusted';
  const act = async (reason: string | null): Promise<void> => {
    const now = await decide(certificate.thumbprint, isTrusted ? 'rejected' : 'trusted', reason ?? '');
    queries.setQueryData(CERTIFICATES_KEY, now);
    await queries.invalidateQueries({ queryKey: CONNECTIONS_KEY });
    onDone?.();
  };
  return (
    <ConfirmAction
      size="small"
      label={t(isTrusted ? 'web.certificates.distrust' : 'web.certificates.trust')}
      danger={isTrusted}
      type={isTrusted ? 'default' : 'primary'}
      reason="required"
      description={
        <>
          <p style={{ marginTop: 0 }}>
            {t(isTrusted ? 'web.certificates.distrust.hint' : 'web.certificates.trust.hint')}
          </p>
          <CertificateFacts certificate={certificate} />
        </>
      }
      onConfirm={act}
    />
  );
}
