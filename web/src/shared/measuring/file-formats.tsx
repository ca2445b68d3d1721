import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocale } from '../i18n/locale-provider';
import { download } from '../table/download';
import styles from './measuring.module.css';

const HEADINGS = ['key', 'name', 'piece', 'value', 'unit', 'time', 'instrument', 'quality', 'result'] as const;

/** Which files can be taken in, in the plainest words, with our own table to fill in. */
export function FileFormats() {
  const { locale, t } = useLocale();
  const template = (): void => {
    const headings = HEADINGS.map((field) => t(`web.measuring.field.${field}`)).join(',');
    const row =
      locale === 'en' ? '1,Demo bore,1,32.012,mm,2026-03-02 08:15,,,' : '1,演示孔径,1,32.012,mm,2026-03-02 08:15,,,';
    const table = new Blob([`\uFEFF${headings}\r\n${row}\r\n`], { type: 'text/csv' });
    download(table, `${t('web.measuring.template.file')}.csv`);
  };
  return (
    <div className={styles.stack}>
      <ul className={styles.formats}>
        {(['csv', 'dfq', 'qif'] as const).map((format) => (
          <li key={format}>
            <strong translate="no">{format.toUpperCase()}</strong>
            <span>{t(`web.measuring.format.${format}`)}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<DownloadOutlined />} onClick={template}>
          {t('web.measuring.template')}
        </Button>
      </div>
    </div>
  );
}
