import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { andonCall as lifecycle } from '#libs/lifecycles';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useQueryClient } from '@tanstack/react-query';
import { actOnCall, CALLS_KEY, type Call } from '../../shared/floor/andon';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { FormModal } from '../../shared/ui/form-modal';
import { ProblemAlert } from '../../shared/ui/problem-alert';

const CAUSES = ['E', 'T', 'M', 'Q', 'H', 'S', 'U', 'X'] as const;
const STEPS = ['acknowledge', 'arrive', 'begin'] as const;

interface Resolution {
  readonly cause: string;
  readonly action: string;
}

function ResolveDialog({ call, onClose }: { readonly call: Call; readonly onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Resolution>();
  const required = { required: true, whitespace: true, message: t('web.setup.required') };
  const resolve = async (body: Resolution): Promise<void> => {
    await actOnCall(call, 'resolve', { ...body }, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: CALLS_KEY });
  };
  return (
    <FormModal
      title={t('web.andon.resolve.title')}
      submit={t('action.andon-call.resolve')}
      form={form}
      width={460}
      onSubmit={resolve}
      onClose={onClose}
    >
      <Form.Item
        name="cause"
        label={t('web.andon.cause')}
        rules={[{ required: true, message: t('web.setup.required') }]}
      >
        <Select autoFocus options={CAUSES.map((cause) => ({ value: cause, label: t(`andon-cause.${cause}`) }))} />
      </Form.Item>
      <Form.Item name="action" label={t('web.andon.action')} rules={[required]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}

/** The next step of a call, and what else may be done with it. */
export function CallActions({ call }: { readonly call: Call }) {
  const t = useText();
  const can = useCan();
  const [resolving, setResolving] = useState(false);
  const command = useCommand(
    ({ action, body }: { action: string; body: Readonly<Record<string, unknown>> }, key) =>
      actOnCall(call, action, body, key),
    { invalidates: [CALLS_KEY] },
  );
  if (!can('andon.answer')) return null;
  const next = STEPS.find((action) => lifecycle.can(call.status, action));
  return (
    <>
      <ProblemAlert error={command.error} />
      {next && (
        <Button type="primary" loading={command.isPending} onClick={() => command.mutate({ action: next, body: {} })}>
          {t(`action.andon-call.${next}`)}
        </Button>
      )}
      {lifecycle.can(call.status, 'resolve') && (
        <Button type="primary" onClick={() => setResolving(true)}>
          {t('action.andon-call.resolve')}
        </Button>
      )}
      {lifecycle.can(call.status, 'close') && (
        <Button
          type="primary"
          loading={command.isPending}
          onClick={() => command.mutate({ action: 'close', body: {} })}
        >
          {t('action.andon-call.close')}
        </Button>
      )}
      {lifecycle.can(call.status, 'reopen') && (
        <ConfirmAction
          label={t('action.andon-call.reopen')}
          description={t('web.andon.reopen.title')}
          reason="required"
          onConfirm={(reason) => command.mutateAsync({ action: 'reopen', body: { reason } })}
        />
      )}
      {resolving && <ResolveDialog call={call} onClose={() => setResolving(false)} />}
    </>
  );
}
