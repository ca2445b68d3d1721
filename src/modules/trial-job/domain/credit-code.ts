const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/**
 * Whether a text is a unified social credit code 统一社会信用代码 (GB 32100-2015): 18 characters without I, O, S, V, Z, the
 * last of them the check character of modulus 31 with the weights 3^i mod 31.
 */
export function isCreditCode(text: string): boolean {
  if (!FORM.test(text)) return false;
  let weight = 1;
  let sum = 0;
  for (const character of text.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return text.at(17) === ALPHABET[(31 - (sum % 31)) % 31];
}
