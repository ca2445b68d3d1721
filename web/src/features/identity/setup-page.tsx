import { App, Button, Form, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../shared/api/client';
import { useSignIn } from '../../shared/api/session';
import { SYSTEM_KEY, type SystemInfo } from '../../shared/api/system-info';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert, showFieldProblems } from '../../shared/ui/problem-alert';
import { EntranceFrame } from '../../shared/ui/entrance-frame';
import { PasswordRules, satisfiesPolicy } from './password-rules';

interface SetupForm {
  readonly schoolName: string;
  readonly displayName: string;
  readonly username: string;
  readonly password: string;
  readonly again: string;
}

/** First run of a real school: its name and its first administrator. */
export function Component() {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signIn = useSignIn();
  const [form] = Form.useForm<SetupForm>();
  const password = Form.useWatch('password', form) ?? '';
  useEffect(() => {
    document.title = `${t('web.setup.title')} · ${t('app.name')}`;
  }, [t]);
  const setup = useMutation({
    mutationFn: async ({ again: _again, ...values }: SetupForm) => {
      const body = { ...values, schoolName: values.schoolName.trim(), displayName: values.displayName.trim() };
      await api.post<void>('/setup', body);
      return { username: values.username, password: values.password };
    },
    onSuccess: async (credentials) => {
      await signIn.mutateAsync(credentials).catch(() => undefined);
      queries.setQueryData<SystemInfo>(SYSTEM_KEY, (info) => info && { ...info, needsSetup: false });
      await queries.invalidateQueries({ queryKey: SYSTEM_KEY });
      void message.success(t('web.setup.done'));
      void navigate('/', { replace: true });
    },
    onError: (error) => showFieldProblems(form, error, t),
  });
  const required = { required: true, whitespace: true, message: t('web.setup.required') };
  return (
    <EntranceFrame title={t('web.setup.title')} intro={t('web.setup.intro')} wide>
      <ProblemAlert error={setup.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) => setup.mutate(values)}
        validateTrigger={['onBlur', 'onSubmit']}
      >
        <Form.Item name="schoolName" label={t('web.setup.school-name')} rules={[required]}>
          <Input size="large" maxLength={100} placeholder={t('web.setup.school-name.example')} autoFocus />
        </Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', columnGap: 16 }}>
          <Form.Item name="displayName" label={t('web.setup.display-name')} rules={[required]}>
            <Input size="large" maxLength={50} autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="username"
            label={t('web.setup.username')}
            rules={[required, { pattern: /^[A-Za-z][A-Za-z0-9._-]{2,31}$/, message: t('web.setup.username-hint') }]}
          >
            <Input size="large" maxLength={32} autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('web.setup.password')}
            rules={[
              required,
              {
                validator: (_rule, value: string) =>
                  !value || satisfiesPolicy(value)
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('web.setup.password-hint'))),
              },
            ]}
          >
            <Input.Password size="large" maxLength={64} autoComplete="new-password" aria-describedby="password-rules" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('web.setup.password-again')}
            dependencies={['password']}
            rules={[
              required,
              ({ getFieldValue }) => ({
                validator: (_rule, value: string) =>
                  !value || value === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('web.setup.password-differs'))),
              }),
            ]}
          >
            <Input.Password size="large" maxLength={64} autoComplete="new-password" />
          </Form.Item>
        </div>
        <PasswordRules id="password-rules" password={password} />
        <Button type="primary" size="large" htmlType="submit" block loading={setup.isPending || signIn.isPending}>
          {t('web.setup.submit')}
        </Button>
      </Form>
    </EntranceFrame>
  );
}
