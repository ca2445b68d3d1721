import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api, type Page } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import type { Answer } from '../../shared/api/answers';
import type { JobOrder } from '../../shared/floor/types';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { QueryView } from '../../shared/ui/states';
import { assignJob, BOARD_KEY, fetchJobTeam, jobTeamKey, type AssignForm, type JobTeam } from './api';

const MODES = ['team', 'people', 'qualified'] as const;

function AssignForm({ job, team, onClose }: { job: JobOrder; team: JobTeam; onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<AssignForm>();
  const mode = Form.useWatch('mode', form) ?? team.assignment.mode;
  const people = useQuery({
    queryKey: ['persons', 'students'],
    queryFn: ({ signal }) =>
      api.get<Page<Answer<'PersonView'>>>('/persons', { query: { limit: 200, kind: 'student' }, signal }),
  });
  return (
    <FormModal<AssignForm>
      title={t('web.dispatch.assign.title', { job: job.number })}
      submit={t('web.dispatch.assign')}
      form={form}
      initialValues={{
        mode: team.assignment.mode,
        personIds: team.assignment.people.flatMap(({ personId }) => personId ?? []),
        reason: team.assignment.reason ?? '',
      }}
      onSubmit={async (values) => {
        await assignJob(job.id, values, newIdempotencyKey());
        await Promise.all([BOARD_KEY, jobTeamKey(job.id)].map((queryKey) => queries.invalidateQueries({ queryKey })));
      }}
      onClose={onClose}
    >
      <Form.Item name="mode" label={t('web.dispatch.assign.to')}>
        <Radio.Group options={MODES.map((value) => ({ value, label: t(`assignment-mode.${value}`) }))} />
      </Form.Item>
      {mode === 'people' && (
        <Form.Item name="personIds" label={t('web.dispatch.assign.people')} rules={[{ required: true, type: 'array' }]}>
          <Select
            mode="multiple"
            loading={people.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            options={
              people.data?.items.map(({ id, name, number }) => ({ value: id, label: `${name} ${number}` })) ?? []
            }
          />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('web.reason')} extra={t('web.dispatch.assign.reason.hint')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}

function Assigning({ job, onClose }: { job: JobOrder; onClose: () => void }) {
  const team = useQuery({
    queryKey: jobTeamKey(job.id),
    queryFn: ({ signal }) => fetchJobTeam(job.id, signal),
    gcTime: 0,
  });
  return team.data ? (
    <AssignForm job={job} team={team.data} onClose={onClose} />
  ) : (
    <QueryView query={team}>{() => null}</QueryView>
  );
}

/** Gives a job to its team, to somebody, or to whoever is qualified. */
export function AssignJob({ job }: { readonly job: JobOrder }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button block type="text" onClick={() => setOpen(true)}>
        {t('web.dispatch.assign')}
      </Button>
      {open && <Assigning job={job} onClose={() => setOpen(false)} />}
    </>
  );
}
