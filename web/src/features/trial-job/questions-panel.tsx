import { Button, Form, Input } from 'antd';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { TimeText } from '../../shared/ui/time-text';
import { actOnTrial, trialKey, type TrialJob } from './api';
import styles from './trial-job.module.css';

/** What the school asked and the company answered; open questions can be answered by the company together. */
export function QuestionsPanel({ job }: { readonly job: TrialJob }) {
  const t = useText();
  const [form] = Form.useForm<Record<string, string>>();
  const answering = job.allowedActions.includes('answer');
  const command = useCommand(
    (values: Readonly<Record<string, string>>, key) => {
      const answers = Object.entries(values).map(([questionId, text]) => ({ questionId, text: text.trim() }));
      return actOnTrial(job, 'answer', { answers }, key);
    },
    { invalidates: [trialKey(job.id)] },
  );
  if (job.questions.length === 0) return null;
  return (
    <Panel title={t('web.trial.questions')}>
      <ProblemAlert error={command.error} />
      <Form form={form} layout="vertical" onFinish={(values) => command.mutate(values)}>
        <ol className={styles.questions}>
          {job.questions.map((question) => (
            <li key={question.id}>
              <p className={styles.question}>
                {question.text} <TimeText at={question.askedAt} />
              </p>
              {question.answer !== null && (
                <p className={styles.answer}>
                  {question.answer} {question.answeredAt && <TimeText at={question.answeredAt} />}
                </p>
              )}
              {question.answer === null && answering && (
                <Form.Item
                  name={question.id}
                  label={t('web.trial.answer')}
                  rules={[{ required: true, whitespace: true, message: t('web.trial.answer.required') }]}
                >
                  <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
                </Form.Item>
              )}
              {question.answer === null && !answering && <p className={styles.muted}>{t('web.trial.unanswered')}</p>}
            </li>
          ))}
        </ol>
        {answering && (
          <Button type="primary" htmlType="submit" loading={command.isPending}>
            {t('web.trial.answer.submit')}
          </Button>
        )}
      </Form>
    </Panel>
  );
}
