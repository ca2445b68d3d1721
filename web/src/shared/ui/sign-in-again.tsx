import { Alert, Button, Form, Input, Modal } from 'antd';
import { useNavigate } from 'react-router';
import type { MeDto } from '#libs/contracts';
import { useSignInAgain, useSignOut } from '../api/session';
import { useText } from '../i18n/locale-provider';
import { ProblemAlert } from './problem-alert';
import { SubmitByEnter } from './submit-by-enter';

/** Asks whoever was signed in for the password, above the page, which waits unseen with everything typed on it. */
export function SignInAgain({ me }: { readonly me: MeDto }) {
  const t = useText();
  const navigate = useNavigate();
  const signIn = useSignInAgain(me);
  const signOut = useSignOut();
  const [form] = Form.useForm<{ password: string }>();
  return (
    <Modal
      open
      title={t('web.login.session-ended')}
      width={440}
      zIndex={2000}
      closable={false}
      keyboard={false}
      mask={{ closable: false, blur: true }}
      okText={t('web.login.submit')}
      okButtonProps={{ loading: signIn.isPending }}
      onOk={() => form.submit()}
      footer={(_, { OkBtn }) => (
        <>
          <Button onClick={() => signOut.mutate(undefined, { onSettled: () => void navigate('/login') })}>
            {t('web.login.again.other')}
          </Button>
          <OkBtn />
        </>
      )}
    >
      {signIn.error ? (
        <ProblemAlert error={signIn.error} />
      ) : (
        <Alert
          type="info"
          showIcon
          title={t('web.login.again.hint', { name: me.displayName })}
          style={{ marginBottom: 16 }}
        />
      )}
      <Form form={form} layout="vertical" onFinish={({ password }) => signIn.mutate(password)}>
        {/* Password managers look for whose password it is. */}
        <input hidden readOnly autoComplete="username" value={me.username} />
        <Form.Item
          name="password"
          label={t('web.login.password')}
          rules={[{ required: true, message: t('web.login.password-required') }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}
