import { formatHundredths } from '#shared/arithmetic/hundredths.ts'

/** Points as a clerk writes them: whole points without decimals, others with two. */
export const writePoints = (hundredths: number): string => formatHundredths(hundredths, hundredths % 100 === 0 ? 0 : 2)
