/** The number an indicator's number places it under: '1.1' of '1.1.2', '' of a root. */
export const parentNumber = (number: string): string => number.slice(0, Math.max(0, number.lastIndexOf('.')))

/** The place among siblings that a number states: 2 of '1.1.2'. */
export const lastPart = (number: string): number => Number(number.slice(number.lastIndexOf('.') + 1))

/** Whether a number lies below another: '1.1.2' below '1' and '1.1', '10' not below '1'. */
export const isUnder = (number: string, above: string): boolean => number.startsWith(`${above}.`)
