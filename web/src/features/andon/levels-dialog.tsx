import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { CALLS_KEY } from '../../shared/floor/andon';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { saveEscalation, type Escalation } from './api';

type Values = Readonly<Record<`level${2 | 3 | 4}`, number>>;

/** After how long a call goes to the next level. */
export function LevelsDialog({ now, onClose }: { readonly now: Escalation; readonly onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const save = async (values: Values): Promise<void> => {
    await saveEscalation(
      now,
      now.rules.map((rule) => ({ ...rule, afterSeconds: values[`level${rule.level}`] })),
    );
    await queries.invalidateQueries({ queryKey: CALLS_KEY });
  };
  return (
    <FormModal
      title={t('web.andon.levels.edit')}
      submit={t('web.save')}
      form={form}
      width={460}
      initialValues={Object.fromEntries(now.rules.map((rule) => [`level${rule.level}`, rule.afterSeconds]))}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{t('web.andon.levels.safety')}</p>
      {now.rules.map(({ level, unless }) => (
        <Form.Item
          key={level}
          name={`level${level}`}
          label={t('web.andon.levels.after', { level, who: t(`andon-level.${level}`) })}
          extra={t(`andon-unless.${unless}`)}
          rules={[{ required: true, message: t('web.setup.required') }]}
        >
          <InputNumber
            min={10}
            max={86_400}
            precision={0}
            suffix={t('web.andon.levels.seconds')}
            style={{ width: 180 }}
          />
        </Form.Item>
      ))}
    </FormModal>
  );
}
