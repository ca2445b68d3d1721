import { useText } from '../i18n/locale-provider';

/** Words for places that are no bin: the line side of a work unit, receiving, under way. */
export function usePlaceText(): (place: string) => string {
  const t = useText();
  return (place) => {
    if (place.startsWith('LS-')) return t('web.place.line-side', { unit: place.slice(3) });
    if (place === 'RECV') return t('web.place.receiving');
    if (place === 'TRANSIT') return t('web.place.transit');
    return place;
  };
}
