/** Digits of base 64. A number takes two of them; each `skip` before it adds what two cannot spell. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const base = digits.length;
const skip = '~';

/** Spells a set of numbers as the distances between them, in order: half the size of the numbers once it is compressed. */
export const spellDigest = (numbers: ReadonlySet<number>): string => {
  let last = 0;
  let text = '';
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const distance = number - last;
    last = number;
    const rest = distance % (base * base);
    text += skip.repeat((distance - rest) / (base * base));
    text += `${digits[Math.floor(rest / base)]}${digits[rest % base]}`;
  }
  return text;
};

/** Reads what `spellDigest` wrote. */
export const readDigest = (text: string): ReadonlySet<number> => {
  const numbers = new Set<number>();
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === skip) {
      number += base * base;
      continue;
    }
    number += digits.indexOf(text[at] ?? '') * base + digits.indexOf(text[at + 1] ?? '');
    at += 1;
    numbers.add(number);
  }
  return numbers;
};
