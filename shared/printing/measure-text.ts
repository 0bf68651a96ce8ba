const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026]/u

/** About how wide a text is set, in tenths of a Chinese character: 汉字 and full-width signs 10, others 6 or 7. */
export const measureText = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (wide.test(sign) ? 10 : /[A-Z@%]/u.test(sign) ? 7 : 6), 0)

/** The same in whole Chinese characters, rounded up. */
export const charactersIn = (text: string): number => Math.ceil(measureText(text) / 10)
