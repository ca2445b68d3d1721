import { Select, type SelectProps } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/locale-provider';
import { useName } from './use-name';
import { useMaterial, useMaterialChoices, type Material } from './use-materials';

interface MaterialSelectProps extends Omit<SelectProps<string>, 'options' | 'showSearch' | 'loading' | 'allowClear'> {
  readonly allowClear?: boolean;
  readonly kinds?: readonly Material['kind'][];
  /** Is not offered: it cannot go into itself. */
  readonly except?: string;
}

const PAUSE_MS = 250;

/** A material by its code or name. A school may have thousands, so the server searches while one types. */
export function MaterialSelect({ kinds, except, value, allowClear = false, ...rest }: MaterialSelectProps) {
  const t = useText();
  const nameOf = useName();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const choices = useMaterialChoices(asked, kinds);
  const chosen = useMaterial(value ?? undefined).data;
  const offered = (choices.data ?? []).filter(({ id }) => id !== except);
  const others = chosen && !typed && !offered.some(({ id }) => id === chosen.id) ? [chosen] : [];
  return (
    <Select<string>
      {...rest}
      value={value}
      allowClear={allowClear && { label: t('web.select.clear') }}
      loading={choices.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={(open) => open || setTyped('')}
      labelRender={({ label }) => label ?? (chosen && `${chosen.code} ${chosen.revision} · ${nameOf(chosen)}`)}
      options={[...others, ...offered].map((material) => ({
        value: material.id,
        label: `${material.code} ${material.revision} · ${nameOf(material)}`,
      }))}
    />
  );
}
