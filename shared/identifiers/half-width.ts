/**
 * Full-width digits, letters and punctuation (１２３ＡＢＣ－／．) become their ASCII twins and the
 * ideographic space a plain one. 汉字 and 、。 stay as they are.
 */
export const toHalfWidth = (text: string): string =>
  // Most texts have nothing to change, and an import asks for every cell.
  /[\uFF01-\uFF5E\u3000]/.test(text)
    ? text
        .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .replace(/\u3000/g, ' ')
    : text

/** How every code is stored: half-width, capital letters, no spaces, no invisible marks pasted from web pages. */
export const normaliseCode = (text: string): string =>
  toHalfWidth(text)
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, '')
    .toUpperCase()
