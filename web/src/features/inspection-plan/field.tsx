import { Form } from 'antd';
import type { ReactNode } from 'react';
import styles from './inspection-plan.module.css';

interface FieldProps {
  readonly label: string;
  readonly problem?: string | undefined;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A label above one input, which names itself; what the server says of it stands below. */
export function Field({ label, problem, wide = false, children }: FieldProps) {
  return (
    <Form.Item
      label={label}
      htmlFor={undefined}
      className={wide ? styles.wide : undefined}
      validateStatus={problem ? 'error' : undefined}
      help={problem}
      style={{ marginBottom: 12 }}
    >
      {children}
    </Form.Item>
  );
}
