import { FileTextOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { FileImport } from '../../shared/measuring/file-import';
import { BigButton } from '../../shared/station/big-button';

interface MeasureFileProps {
  readonly inspectionId: string;
  readonly onTaken: () => Promise<void>;
}

/** Takes the file of an instrument in instead of typing its values. */
export function MeasureFile({ inspectionId, onTaken }: MeasureFileProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <BigButton onClick={() => setOpen(true)}>
        <FileTextOutlined aria-hidden="true" /> {t('web.measuring.import')}
      </BigButton>
      <Modal
        open={open}
        title={t('web.measuring.import')}
        footer={null}
        width={980}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <FileImport touch inspectionId={inspectionId} onTaken={onTaken} />
      </Modal>
    </>
  );
}
