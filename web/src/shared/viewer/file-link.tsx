import { Button } from 'antd';
import { useState } from 'react';
import { FileDialog } from './file-dialog';

interface FileLinkProps {
  readonly address: string;
  readonly name: string;
}

/** A file by its name; opened in place. */
export function FileLink({ address, name }: FileLinkProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="link"
        translate="no"
        style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
        onClick={() => setOpen(true)}
      >
        {name}
      </Button>
      {open && <FileDialog address={address} name={name} title={name} onClose={() => setOpen(false)} />}
    </>
  );
}
