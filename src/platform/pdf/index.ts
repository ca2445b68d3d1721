import pdfmake = require('pdfmake');
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** The one font of printed sheets; it has Chinese and Latin letters in two weights. */
export const PDF_FONT = 'NotoSansSC';

export interface FontFiles {
  readonly normal: string;
  readonly bold: string;
}

/** The two weights as files of the package, wherever it is installed. */
export function fontFiles(): FontFiles {
  return {
    normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  };
}

/** A PDF; for compute scripts, because it takes long. It reads the font files and nothing else. */
export async function renderPdf(definition: TDocumentDefinitions, { normal, bold }: FontFiles): Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
  pdfmake.setFonts({ [PDF_FONT]: { normal, bold, italics: normal, bolditalics: bold } });
  return pdfmake.createPdf(definition).getBuffer();
}
