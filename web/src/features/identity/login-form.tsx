import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useSignIn, type Credentials } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert, showFieldProblems } from '../../shared/ui/problem-alert';
import { DemoAccounts } from './demo-accounts';

interface LoginFormProps {
  /** Demo mode offers its accounts. */
  readonly demo: boolean;
  /** Another page asked for a sign-in first; said until there is something more important to say. */
  readonly sentHere: boolean;
  readonly onSignedIn: () => void;
}

export function LoginForm({ demo, sentHere, onSignedIn }: LoginFormProps) {
  const t = useText();
  const [form] = Form.useForm<Credentials>();
  const password = useRef<InputRef>(null);
  const signIn = useSignIn();
  const submit = (credentials: Credentials): void => {
    signIn.mutate(
      { ...credentials, username: credentials.username.trim() },
      {
        onSuccess: onSignedIn,
        onError: (error) => {
          showFieldProblems(form, error, t);
          password.current?.focus({ cursor: 'all' });
        },
      },
    );
  };
  return (
    <>
      {sentHere && !signIn.error && (
        <Alert type="info" showIcon title={t('error.auth.unauthenticated')} style={{ marginBottom: 16 }} />
      )}
      <ProblemAlert error={signIn.error} />
      <Form form={form} layout="vertical" size="large" onFinish={submit} validateTrigger="onSubmit">
        <Form.Item
          name="username"
          label={t('web.login.username')}
          rules={[{ required: true, whitespace: true, message: t('web.login.username-required') }]}
        >
          <Input prefix={<UserOutlined />} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('web.login.password')}
          rules={[{ required: true, message: t('web.login.password-required') }]}
        >
          <Input.Password ref={password} prefix={<LockOutlined />} autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('web.login.submit')}
        </Button>
      </Form>
      {demo && (
        <DemoAccounts
          onChoose={(credentials) => {
            form.setFieldsValue(credentials);
            form.setFields([
              { name: 'username', errors: [] },
              { name: 'password', errors: [] },
            ]);
          }}
        />
      )}
    </>
  );
}
