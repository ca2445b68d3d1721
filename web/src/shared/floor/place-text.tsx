import { placeText } from '#libs/texts';
import { useText } from '../i18n/locale-provider';

/** Words for places that are no bin: the line side of a work unit, receiving, under way. */
export function usePlaceText(): (place: string) => string {
  const t = useText();
  return (place) => placeText(t, place);
}
