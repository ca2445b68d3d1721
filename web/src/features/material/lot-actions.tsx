import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { lot as lifecycle } from '#libs/lifecycles';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { NewPlace, PlaceSelect } from '../../shared/floor/place-select';
import { QuantityField } from '../../shared/floor/quantity-field';
import { usePlaceText } from '../../shared/floor/place-text';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import { STOCK_KEYS, type Lot } from './api';

type Verb = 'move' | 'split' | 'scrap' | 'give-back';

interface MoveValues {
  readonly from: string;
  readonly to?: string;
  readonly quantity: string;
  readonly reason?: string;
}

/** A movement of some of the lot: from where, how much, and what the verb asks for besides. */
function MoveDialog({ lot, verb, onClose }: { readonly lot: Lot; readonly verb: Verb; readonly onClose: () => void }) {
  const t = useText();
  const placeText = usePlaceText();
  const [form] = Form.useForm<MoveValues>();
  const command = useCommand(
    (body: MoveValues, idempotencyKey) => api.post(`/lots/${lot.id}/${verb}`, body, { idempotencyKey }),
    { invalidates: STOCK_KEYS, onDone: onClose },
  );
  const required = { required: true, message: t('web.setup.required') };
  const [first] = lot.stock;
  return (
    <Modal
      open
      title={t(`web.lot.${verb}`)}
      okText={t(`web.lot.${verb}`)}
      cancelText={t('web.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      okButtonProps={{ loading: command.isPending, danger: verb === 'scrap' }}
    >
      <ProblemAlert error={command.error} />
      <Form<MoveValues>
        form={form}
        layout="vertical"
        initialValues={{ from: first?.location, quantity: first?.quantity }}
        onFinish={(values) => command.mutate(values)}
      >
        <Form.Item name="from" label={t('web.movement.from')} rules={[required]}>
          <Select
            onChange={(place: string) =>
              form.setFieldValue('quantity', lot.stock.find(({ location }) => location === place)?.quantity)
            }
            options={lot.stock.map(({ location, quantity }) => ({
              value: location,
              label: `${placeText(location)}（${quantity}）`,
            }))}
          />
        </Form.Item>
        {verb === 'move' && (
          <Form.Item
            name="to"
            label={t('web.movement.to')}
            extra={<NewPlace onMade={(code) => form.setFieldValue('to', code)} />}
            rules={[required]}
          >
            <PlaceSelect />
          </Form.Item>
        )}
        <QuantityField label={t('web.lots.quantity')} />
        {(verb === 'scrap' || verb === 'give-back') && (
          <Form.Item name="reason" label={t('web.reason')} rules={[required]}>
            <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        )}
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}

/** What the state of the lot and the person's permissions allow. */
export function LotActions({ lot, isSerial }: { readonly lot: Lot; readonly isSerial: boolean }) {
  const t = useText();
  const can = useCan();
  const [verb, setVerb] = useState<Verb | null>(null);
  const { mutateAsync } = useCommand(
    ({ action, reason }: { action: string; reason: string | null }, idempotencyKey) =>
      api.post(`/lots/${lot.id}/${action}`, { reason }, { idempotencyKey, ifMatch: lot.version }),
    { invalidates: STOCK_KEYS },
  );
  const decisions = (['reject', 'block', 'accept'] as const).filter((action) => lifecycle.can(lot.status, action));
  const verbs = (['give-back', 'scrap', 'split', 'move'] as const).filter(
    (each) => can(each === 'move' ? 'lot.move' : 'lot.change') && !(isSerial && each === 'split'),
  );
  return (
    <>
      {lot.stock.length > 0 &&
        verbs.map((each) => (
          <Button key={each} danger={each === 'scrap'} onClick={() => setVerb(each)}>
            {t(`web.lot.${each}`)}
          </Button>
        ))}
      {can('lot.change') &&
        decisions.map((action) => (
          <ConfirmAction
            key={action}
            label={t(`action.lot.${action}`)}
            danger={action === 'reject'}
            type={action === 'accept' ? 'primary' : 'default'}
            reason="required"
            onConfirm={(reason) => mutateAsync({ action, reason })}
          />
        ))}
      {verb && <MoveDialog lot={lot} verb={verb} onClose={() => setVerb(null)} />}
    </>
  );
}
