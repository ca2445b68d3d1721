import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input } from 'antd';
import { ncrKey, type NcrDetail } from '../../shared/floor/nonconformance';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { fetchCandidates, useNcrCommand } from './api';
import styles from './nonconformance.module.css';

interface Values {
  readonly note: string;
  readonly lotIds?: readonly string[];
  readonly holdOrder?: boolean;
}

interface ContainDialogProps {
  readonly ncr: NcrDetail;
  /** More lots later on, instead of the containment itself. */
  readonly more?: boolean;
  readonly onClose: () => void;
}

/** What is in doubt by genealogy, and what is held of it. */
export function ContainDialog({ ncr, more = false, onClose }: ContainDialogProps) {
  const t = useText();
  const nameOf = useName();
  const command = useNcrCommand(ncr.id);
  const [form] = Form.useForm<Values>();
  const query = useQuery({
    queryKey: [...ncrKey(ncr.id), 'candidates'],
    queryFn: ({ signal }) => fetchCandidates(ncr.id, signal),
  });
  const known = new Set(ncr.suspects.filter(({ releasedAt }) => releasedAt === null).map(({ lotId }) => lotId));
  const send = ({ note, lotIds = [], holdOrder = false }: Values): Promise<void> =>
    more ? command('suspects', { note, lotIds }) : command('contain', { note, lotIds, holdOrder });
  return (
    <FormModal<Values>
      title={more ? t('web.ncr.suspects.add') : t('action.nonconformance.contain')}
      submit={more ? t('web.ncr.suspects.hold') : t('action.nonconformance.contain')}
      form={form}
      width={640}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item
        name="note"
        label={t('web.ncr.containment')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('web.setup.required') }]}
      >
        <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      {!more && ncr.workOrderId && (
        <Form.Item name="holdOrder" valuePropName="checked">
          <Checkbox>{t('web.ncr.hold-order')}</Checkbox>
        </Form.Item>
      )}
      <QueryView query={query} compact>
        {({ lots, more: cut }) => (
          <>
            {cut && <Alert type="warning" showIcon title={t('web.ncr.suspects.more')} />}
            {lots.length === 0 ? (
              <p className={styles.muted}>{t('web.ncr.suspects.none-found')}</p>
            ) : (
              <Form.Item name="lotIds" label={t('web.ncr.suspects.found')}>
                <Checkbox.Group className={styles.stack}>
                  {lots
                    .filter(({ id }) => !known.has(id))
                    .map((lot) => (
                      <Checkbox key={lot.id} value={lot.id}>
                        <span translate="no">
                          {lot.number} · {lot.materialCode}
                        </span>{' '}
                        {nameOf({ name: lot.materialName, nameEn: lot.materialNameEn })} ·{' '}
                        <QuantityText value={lot.quantity} unit={lot.unit} />{' '}
                        <StateTag lifecycle="lot" state={lot.status} bare />
                      </Checkbox>
                    ))}
                </Checkbox.Group>
              </Form.Item>
            )}
          </>
        )}
      </QueryView>
    </FormModal>
  );
}
