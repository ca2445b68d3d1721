import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select, Button } from 'antd';
import { useState } from 'react';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { FormModal } from '../../shared/ui/form-modal';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import {
  endLesson,
  fetchClasses,
  fetchLesson,
  fetchLessons,
  LESSON_KEYS,
  lessonKey,
  LESSONS_KEY,
  resumeLesson,
  type LessonEnd,
} from './api';
import { LessonJobs } from './lesson-jobs';
import { RunningJobs } from './running-jobs';

interface EndForm {
  readonly classId: string;
  readonly note?: string;
}

const useClasses = () =>
  useQuery({ queryKey: ['classes'], queryFn: ({ signal }) => fetchClasses(signal), staleTime: 5 * 60_000 });

/** Reads again whatever an end of class or a next lesson has changed. */
function useRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all(LESSON_KEYS.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

function EndLesson({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const refresh = useRefresh();
  const [form] = Form.useForm<EndForm>();
  const classes = useClasses();
  const classId = Form.useWatch('classId', form);
  return (
    <FormModal<EndForm>
      title={t('web.lesson.end')}
      submit={t('web.lesson.end')}
      form={form}
      onSubmit={async ({ classId, note = '' }) => {
        await endLesson(classId, note.trim());
        await refresh();
      }}
      onClose={onClose}
    >
      <p>{t('web.lesson.end.hint')}</p>
      <Form.Item name="classId" label={t('web.lesson.class')} rules={[{ required: true }]}>
        <Select
          loading={classes.isPending}
          options={classes.data?.items.map((one) => ({ value: one.id, label: nameOf(one) })) ?? []}
        />
      </Form.Item>
      {classId && <RunningJobs classId={classId} />}
      <Form.Item name="note" label={t('web.station.hand-over.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormModal>
  );
}

function OneEnd({ end }: { readonly end: LessonEnd }) {
  const t = useText();
  const nameOf = useName();
  const refresh = useRefresh();
  const room = useClasses().data?.items.find(({ id }) => id === end.classId);
  const query = useLiveQuery(lessonKey(end.id), (signal) => fetchLesson(end.id, signal), ['line']);
  return (
    <Panel
      flush
      title={
        <>
          {room ? nameOf(room) : ''} <TimeText at={end.endedAt} show="datetime" />
        </>
      }
      extra={
        end.resumedAt ? (
          <>
            {t('web.lesson.resumed')} <TimeText at={end.resumedAt} show="datetime" />
          </>
        ) : (
          <ConfirmAction
            type="primary"
            label={t('web.lesson.resume')}
            description={t('web.lesson.resume.hint')}
            onConfirm={async () => {
              await resumeLesson(end.id);
              await refresh();
            }}
          />
        )
      }
    >
      <QueryView query={query} compact>
        {(view) => (
          <>
            {view.note && <p style={{ margin: 0, padding: '8px 16px' }}>{t('web.lesson.note', { note: view.note })}</p>}
            <LessonJobs end={view} />
          </>
        )}
      </QueryView>
    </Panel>
  );
}

/** Ends of class, newest first: what stopped where, and the next lesson that goes on. */
export function Component() {
  const t = useText();
  const [ending, setEnding] = useState(false);
  const query = useQuery({ queryKey: [...LESSONS_KEY, 'list'], queryFn: ({ signal }) => fetchLessons(signal) });
  return (
    <PageFrame
      title={t('web.lesson.title')}
      subtitle={t('web.lesson.subtitle')}
      actions={
        <Button type="primary" onClick={() => setEnding(true)}>
          {t('web.lesson.end')}
        </Button>
      }
    >
      <QueryView query={query} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty art="line" title={t('web.lesson.empty')} hint={t('web.lesson.empty.hint')} />
          ) : (
            <div style={{ display: 'grid', gap: 16 }}>
              {items.map((end) => (
                <OneEnd key={end.id} end={end} />
              ))}
            </div>
          )
        }
      </QueryView>
      {ending && <EndLesson onClose={() => setEnding(false)} />}
    </PageFrame>
  );
}
