import { Form, Input, Select, Space } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { MaterialSelect } from '../../shared/floor/material-select';
import {
  NCR_SOURCES,
  NCRS_KEY,
  raiseNcr,
  SEVERITIES,
  type FoundSomewhere,
  type NcrDetail,
  type Severity,
} from '../../shared/floor/nonconformance';
import { QuantityField } from '../../shared/floor/quantity-field';
import { REPORT_REASONS } from '../../shared/floor/reason-codes';
import { ScanField } from '../../shared/floor/scan-field';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { FormModal } from '../../shared/ui/form-modal';

interface Values {
  readonly source: string;
  readonly severity: Severity;
  readonly materialId?: string;
  readonly trialJobId?: string;
  readonly quantity: string;
  readonly defectCode?: string;
  readonly characteristic?: string;
  readonly measured?: string;
  readonly description: string;
}

interface About {
  readonly name: string;
  readonly body: Readonly<Record<string, string>>;
}

type Scanned = Answer<'Scanned'>;

/** What a scan says it is about. */
const ABOUT: Readonly<Partial<Record<Scanned['kind'], string>>> = {
  'work-order': 'workOrderId',
  'job-order': 'jobOrderId',
  lot: 'lotId',
};

/** Of a company: which of its own requests it is about. */
function OwnTrialJob() {
  const t = useText();
  const query = useQuery({
    queryKey: ['trial-jobs', 'own'],
    queryFn: ({ signal }) => api.get<Page<Answer<'TrialJobSummary'>>>('/trial-jobs', { query: { limit: 200 }, signal }),
  });
  const rows = query.data?.items ?? [];
  return (
    <Form.Item name="trialJobId" label={t('web.ncr.trial-job')} rules={[{ required: true }]}>
      <Select
        loading={query.isLoading}
        options={rows.map(({ id, number, partName }) => ({ value: id, label: `${number} ${partName ?? ''}` }))}
      />
    </Form.Item>
  );
}

/** Reports that something is not in order; the station has a form of its own. */
export function RaiseForm({
  found: before,
  onClose,
  onDone,
}: {
  /** What is known of it already, from where it was found. */
  readonly found: FoundSomewhere | null;
  readonly onClose: () => void;
  readonly onDone: (ncr: NcrDetail) => void;
}) {
  const t = useText();
  const can = useCan();
  const company = can('nonconformance.agree');
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [about, setAbout] = useState<About | null>(null);
  const required = { required: true, message: t('web.setup.required') };
  const found = (scanned: Scanned): string | null => {
    const key = ABOUT[scanned.kind];
    if (!key) return t('web.ncr.scan.other');
    setAbout({ name: t(`web.ncr.scan.${scanned.kind === 'lot' ? 'lot' : 'order'}`), body: { [key]: scanned.id } });
    return null;
  };
  const send = async ({ materialId, ...values }: Values): Promise<void> => {
    const subject = about?.body ?? (materialId ? { materialId } : {});
    const filled = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
    );
    const from = before?.sourceId && before.source === values.source ? { sourceId: before.sourceId } : {};
    const ncr = await raiseNcr({ ...filled, ...subject, ...from }, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: NCRS_KEY });
    onDone(ncr);
  };
  return (
    <FormModal<Values>
      title={t('web.ncr.new')}
      submit={t('web.ncr.send')}
      form={form}
      width={600}
      initialValues={{ source: company ? 'partner' : 'station', severity: 'minor', ...before }}
      onSubmit={send}
      onClose={onClose}
    >
      {company ? (
        <>
          <OwnTrialJob />
          <Form.Item name="source" hidden>
            <Input />
          </Form.Item>
        </>
      ) : (
        <>
          <Form.Item label={t('web.ncr.about')} extra={about ? about.name : t('web.ncr.about.hint')}>
            <ScanField onFound={found} autoFocus={false} />
          </Form.Item>
          {!about && (
            <Form.Item name="materialId" label={t('web.ncr.material')} rules={[required]}>
              <MaterialSelect />
            </Form.Item>
          )}
        </>
      )}
      <Space size={12} style={{ display: 'flex' }} styles={{ item: { flex: 1 } }} align="start">
        {!company && (
          <Form.Item name="source" label={t('web.ncr.source')} rules={[required]}>
            <Select options={NCR_SOURCES.map((one) => ({ value: one, label: t(`nonconformance-source.${one}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="severity" label={t('web.ncr.severity')} rules={[required]}>
          <Select options={SEVERITIES.map((one) => ({ value: one, label: t(`nonconformance-severity.${one}`) }))} />
        </Form.Item>
        <QuantityField label={t('web.ncr.quantity')} />
      </Space>
      <Space size={12} style={{ display: 'flex' }} styles={{ item: { flex: 1 } }} align="start">
        <Form.Item name="defectCode" label={t('web.ncr.defect')}>
          <OptionalSelect options={REPORT_REASONS.map((code) => ({ value: code, label: t(`reason-code.${code}`) }))} />
        </Form.Item>
        <Form.Item name="characteristic" label={t('web.ncr.characteristic')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="measured" label={t('web.ncr.measured')}>
          <Input maxLength={100} />
        </Form.Item>
      </Space>
      <Form.Item
        name="description"
        label={t('web.ncr.description')}
        rules={[{ ...required, whitespace: true, min: 2 }]}
      >
        <Input.TextArea
          maxLength={1000}
          placeholder={t('web.ncr.description.hint')}
          autoSize={{ minRows: 3, maxRows: 8 }}
        />
      </Form.Item>
    </FormModal>
  );
}
