import { Form, Input, Select } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { useSignOut } from '../../shared/api/session';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import { enrol, HERE_KEY } from './api';
import styles from './station.module.css';

interface EnrolValues {
  readonly workUnitId: string;
  readonly label: string;
}

/** Makes this very browser the screen of a work unit; a technician or instructor does it once. */
export function EnrolForm() {
  const t = useText();
  const nameOf = useName();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<EnrolValues>();
  const units = useWorkUnits();
  const leave = useSignOut();
  const save = useMutation({
    mutationFn: async (values: EnrolValues) => {
      await enrol(values);
      // The screen stays with whoever comes next: nobody may find the instructor's account open on it.
      await leave.mutateAsync();
    },
    onSuccess: async () => {
      await queries.resetQueries({ queryKey: HERE_KEY });
      void navigate('/station');
    },
  });
  const required = { required: true, whitespace: true, message: t('web.setup.required') };
  return (
    <section className={styles.block}>
      <h2 className={styles.blockTitle}>{t('web.station.enrol')}</h2>
      <p className={styles.hint}>{t('web.station.enrol.hint')}</p>
      <ProblemAlert error={save.error} />
      <Form<EnrolValues> form={form} layout="vertical" onFinish={(values) => save.mutate(values)}>
        <Form.Item
          name="workUnitId"
          label={t('web.station.unit')}
          rules={[{ required: true, message: t('web.setup.required') }]}
        >
          <Select
            virtual={false}
            options={units.data?.map((unit) => ({ value: unit.id, label: `${unit.code} ${nameOf(unit)}` }))}
          />
        </Form.Item>
        <Form.Item name="label" label={t('web.station.label')} rules={[required]}>
          <Input maxLength={50} placeholder={t('web.station.label.example')} />
        </Form.Item>
        <BigButton block kind="primary" busy={save.isPending} onClick={() => form.submit()}>
          {t('web.station.enrol.submit')}
        </BigButton>
        <SubmitByEnter />
      </Form>
    </section>
  );
}
