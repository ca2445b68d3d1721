import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio, Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { api, type Page } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import type { Answer } from '../../shared/api/answers';
import type { JobOrder } from '../../shared/floor/types';
import { useName } from '../../shared/floor/use-name';
import { useTeams } from '../../shared/floor/use-teams';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { QueryView } from '../../shared/ui/states';
import { assignJob, BOARD_KEY, fetchJobTeam, jobTeamKey, type AssignForm, type JobTeam } from './api';

type Person = Answer<'PersonView'>;

const MODES = ['team', 'people', 'qualified'] as const;

function AssignForm({ job, team, onClose }: { job: JobOrder; team: JobTeam; onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const queries = useQueryClient();
  const [form] = Form.useForm<AssignForm>();
  const mode = Form.useWatch('mode', form) ?? team.assignment.mode;
  const people = useQuery({
    queryKey: ['persons', 'students'],
    queryFn: ({ signal }) => api.get<Page<Person>>('/persons', { query: { limit: 200, kind: 'student' }, signal }),
  });
  const chosen = Form.useWatch('personIds', form) ?? [];
  const teams = useTeams().data ?? [];
  const own = new Set(
    teams.find(({ code }) => code === team.team?.code)?.members.map(({ personId }) => personId) ?? [],
  );
  // The name of a team says its class; who is in none has the class alone.
  const groupOf = ({ id, class: room }: Person): string => {
    const inTeams = teams.filter(({ members }) => members.some(({ personId }) => personId === id));
    return inTeams.length > 0 ? inTeams.map(nameOf).join('、') : room ? nameOf(room) : '';
  };
  const optionOf = (person: Person) => ({
    value: person.id,
    label: [`${person.name} ${person.number}`, groupOf(person)].filter(Boolean).join(' · '),
  });
  const all = people.data?.items ?? [];
  const [members, others] = [all.filter(({ id }) => own.has(id)), all.filter(({ id }) => !own.has(id))];
  const outside = own.size > 0 ? others.filter(({ id }) => chosen.includes(id)) : [];
  const options: SelectProps['options'] =
    team.team && members.length > 0
      ? [
          {
            label: t('web.dispatch.assign.team-members', { team: nameOf(team.team) }),
            options: members.map(optionOf),
          },
          { label: t('web.dispatch.assign.others'), options: others.map(optionOf) },
        ]
      : all.map(optionOf);
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
        <>
          <Form.Item
            name="personIds"
            label={t('web.dispatch.assign.people')}
            rules={[{ required: true, type: 'array' }]}
          >
            <Select
              mode="multiple"
              loading={people.isPending}
              showSearch={{ optionFilterProp: 'label' }}
              options={options}
            />
          </Form.Item>
          {team.team && outside.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('web.dispatch.assign.outside', {
                names: outside.map(({ name }) => name).join('、'),
                team: nameOf(team.team),
              })}
              style={{ marginBottom: 16 }}
            />
          )}
        </>
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

/** Gives a job to its team, to somebody, or to whoever is qualified; `inline`: among lines of text. */
export function AssignJob({ job, inline = false }: { readonly job: JobOrder; readonly inline?: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(inline ? { size: 'small', type: 'link', style: { paddingInline: 0 } } : { block: true, type: 'text' })}
        onClick={() => setOpen(true)}
      >
        {t('web.dispatch.assign')}
      </Button>
      {open && <Assigning job={job} onClose={() => setOpen(false)} />}
    </>
  );
}
