import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { tool as lifecycle } from '#libs/lifecycles';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import type { Tool } from '../../shared/floor/life-bar';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { FormModal } from '../../shared/ui/form-modal';
import { actOnTool, TOOLS_KEY } from './api';
import { ToolForm } from './tool-form';

const DECISIONS = ['release', 'renew', 'block', 'retire'] as const;

/** To which work unit it goes. */
function IssueDialog({ tool, onClose }: { readonly tool: Tool; readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const queries = useQueryClient();
  const units = useWorkUnits();
  const [form] = Form.useForm<{ readonly workUnitId: string }>();
  const issue = async (body: { readonly workUnitId: string }): Promise<void> => {
    await actOnTool(tool, 'issue', body, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: TOOLS_KEY });
  };
  return (
    <FormModal
      title={t('action.tool.issue')}
      submit={t('action.tool.issue')}
      form={form}
      width={420}
      onSubmit={issue}
      onClose={onClose}
    >
      <Form.Item name="workUnitId" label={t('web.tools.issue.unit')} rules={[{ required: true }]}>
        <Select
          loading={units.isLoading}
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data ?? []).map((unit) => ({ value: unit.id, label: `${unit.code} ${nameOf(unit)}` }))}
        />
      </Form.Item>
    </FormModal>
  );
}

/** What the state of the tool and the person's rights allow. */
export function ToolActions({ tool }: { readonly tool: Tool }) {
  const t = useText();
  const can = useCan();
  const [open, setOpen] = useState<'issue' | 'edit' | null>(null);
  const command = useCommand(
    ({ action, body }: { action: string; body: Readonly<Record<string, unknown>> }, key) =>
      actOnTool(tool, action, body, key),
    { invalidates: [TOOLS_KEY] },
  );
  if (!can('tool.manage')) return null;
  const out = tool.workUnitId !== null;
  return (
    <>
      {DECISIONS.filter((action) => lifecycle.can(tool.status, action) && !(action === 'retire' && out)).map(
        (action) => (
          <ConfirmAction
            key={action}
            label={t(`action.tool.${action}`)}
            danger={action === 'retire'}
            reason="required"
            onConfirm={(reason) => command.mutateAsync({ action, body: { reason } })}
          />
        ),
      )}
      {tool.status !== 'retired' && <Button onClick={() => setOpen('edit')}>{t('web.tools.edit')}</Button>}
      {out && (
        <ConfirmAction
          label={t('action.tool.return')}
          onConfirm={() => command.mutateAsync({ action: 'return', body: {} })}
        />
      )}
      {lifecycle.can(tool.status, 'issue') && (
        <Button type="primary" onClick={() => setOpen('issue')}>
          {t('action.tool.issue')}
        </Button>
      )}
      {open === 'issue' && <IssueDialog tool={tool} onClose={() => setOpen(null)} />}
      {open === 'edit' && <ToolForm tool={tool} onClose={() => setOpen(null)} />}
    </>
  );
}
