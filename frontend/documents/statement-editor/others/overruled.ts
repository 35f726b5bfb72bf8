import type { Overruled } from '../replica';
import { whatOf } from '../suggesting/wording';
import { filled, type Texts } from '../texts';

/** Says that somebody, null where that is not known, decided first and not as the person did. */
export function overruledText(
  who: string | null,
  overruled: readonly Overruled[],
  texts: Texts,
): string {
  const name = who ?? texts('here.someone');
  return (['accepted', 'rejected'] as const)
    .flatMap((verdict) => {
      const those = overruled.filter(({ accepted }) => accepted === (verdict === 'accepted'));
      if (those.length === 0) return [];
      if (those.length > 1) {
        return [filled(texts(`overruled.${verdict}Several`), name, `${those.length}`)];
      }
      return [filled(texts(`overruled.${verdict}`), name, whatOf(those[0].one, texts))];
    })
    .join(' ');
}
