import { Modal } from 'antd';
import type { SheetOverlay } from './content';
import { FileView } from './file-view';

interface FileDialogProps extends SheetOverlay {
  /** As {@link FileView} asks for it. */
  readonly address: string;
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** A drawing, model, program or picture over the page, as large as the screen allows; what cannot be shown is saved. */
export function FileDialog({ title, onClose, ...file }: FileDialogProps) {
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={onClose}
      width="min(1180px, 96vw)"
      style={{ top: 16 }}
      destroyOnHidden
    >
      <FileView {...file} />
    </Modal>
  );
}
