import { Select, type SelectProps } from 'antd';
import { useText } from '../i18n/locale-provider';

/** A choice that may be left open; what empties it is named in the language of the page. */
export function OptionalSelect<Value = unknown>(props: Omit<SelectProps<Value>, 'allowClear'>) {
  const t = useText();
  return <Select<Value> {...props} allowClear={{ label: t('web.select.clear') }} />;
}
