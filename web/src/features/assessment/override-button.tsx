import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { isDecimalString } from '#libs/kernel';
import { api } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import { scoreKey, SCORES_KEY, type ScoredCriterion, type ScoreView } from './api';

interface OverrideValues {
  /** As typed: a number outside the scale is named, never bent into it. */
  readonly score: string;
  readonly reason: string;
}

interface OverrideButtonProps {
  readonly attemptId: string;
  readonly criterion: ScoredCriterion;
}

const LEAST_REASON = 10;
const isScore = (text: string | undefined): boolean =>
  isDecimalString(text ?? '') && Number(text) >= 0 && Number(text) <= 100;

/** An instructor's score in place of the computed one, which stays beside it; never without a reason. */
export function OverrideButton({ attemptId, criterion }: OverrideButtonProps) {
  const t = useText();
  const nameOf = useName();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<OverrideValues>();
  const command = useCommand(
    ({ score, reason }: OverrideValues, idempotencyKey) =>
      api.post<ScoreView>(
        `/attempts/${attemptId}/override`,
        { criterionId: criterion.id, score: Number(score), reason },
        { idempotencyKey },
      ),
    { invalidates: [scoreKey(attemptId), SCORES_KEY], onDone: () => setOpen(false) },
  );
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t(criterion.score === null ? 'web.grading.give-score' : 'web.grading.override')}
      </Button>
      <Modal
        open={open}
        title={`${t('web.grading.override')} · ${nameOf(criterion)}`}
        okText={t('web.save')}
        cancelText={t('web.cancel')}
        okButtonProps={{ loading: command.isPending }}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
        width={460}
      >
        <ProblemAlert error={command.error} />
        <Form<OverrideValues>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={criterion.score === null ? {} : { score: String(criterion.score) }}
          onFinish={({ score, reason }) => command.mutate({ score: score.trim(), reason })}
        >
          <Form.Item
            name="score"
            label={t('web.grading.score')}
            rules={[
              {
                validator: async (_rule, value?: string) => {
                  if (!isScore(value?.trim())) throw new Error(t('web.grading.score.range'));
                },
              },
            ]}
          >
            <Input inputMode="decimal" autoFocus style={{ width: 140 }} />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('web.reason')}
            extra={t('web.grading.reason.hint')}
            rules={[{ required: true, min: LEAST_REASON, whitespace: true, message: t('web.grading.reason.short') }]}
          >
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 6 }} />
          </Form.Item>
          <SubmitByEnter />
        </Form>
      </Modal>
    </>
  );
}
