/** Labels of the Encoding Standard for the character sets of fonts (`\fcharset`, RTF 1.9.1, "Font Table"). */
const BY_CHARSET: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** The same for code pages (`\ansicpg`). */
const BY_CODE_PAGE: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Null where the font does not say: then the document's own code page holds. */
export function charsetLabel(charset: number): string | null {
  return BY_CHARSET[charset] ?? null;
}

export function codePageLabel(codePage: number): string {
  return BY_CODE_PAGE[codePage] ?? `windows-${codePage}`;
}

/** Font character set of the Symbol fonts, whose bytes are private-use glyphs. */
export const SYMBOL_CHARSET = 2;
