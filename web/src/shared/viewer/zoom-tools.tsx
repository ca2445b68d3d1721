import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { useText } from '../i18n/locale-provider';
import { BigButton } from '../station/big-button';

const STEP = 1.25;
const ZOOM = { least: 0.5, most: 6 } as const;

interface ZoomToolsProps {
  /** 1: as wide as there is room. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Smaller and larger, with what it is now between them. */
export function ZoomTools({ zoom, onZoom }: ZoomToolsProps) {
  const t = useText();
  return (
    <>
      <BigButton
        aria-label={t('web.viewer.smaller')}
        icon={<MinusOutlined />}
        disabled={zoom <= ZOOM.least}
        onClick={() => onZoom(Math.max(ZOOM.least, zoom / STEP))}
      />
      <span className="num">{Math.round(zoom * 100)} %</span>
      <BigButton
        aria-label={t('web.viewer.larger')}
        icon={<PlusOutlined />}
        disabled={zoom >= ZOOM.most}
        onClick={() => onZoom(Math.min(ZOOM.most, zoom * STEP))}
      />
    </>
  );
}
