/** What the window is called: whose it is and the program, or the program alone before a unit is named. */
export const titleOf = (place: string): string => (place === '学城' ? place : `${place} · 学城`)
