import { createHash } from 'node:crypto';

/** Tells one step with the figures that were seen. */
export type Tell = (sentence: string) => void;

/** Starts everything real from nothing, lives through its steps, and throws where something is not as it should be. */
export type Story = (tell: Tell) => Promise<void>;

export function expectThat(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(`The story went wrong: ${otherwise}`);
}

/** One page with a drawing on it, as a company would upload it: a real PDF, made here so that nothing is downloaded. */
export function drawingPdf(title: string): Buffer {
  const stream = `BT /F1 18 Tf 60 760 Td (${title}) Tj ET 60 300 200 120 re S 160 360 40 0 360 re S`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const id = createHash('sha256').update(text).digest('hex').slice(0, 32);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [<${id}><${id}>] >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
