const namesShown = 8

/** Names in a sentence, the first few where there are many. */
export const nameAll = (names: readonly string[]): string =>
  names.length > namesShown ? `${names.slice(0, namesShown).join('、')}等 ${names.length} 个` : names.join('、')
