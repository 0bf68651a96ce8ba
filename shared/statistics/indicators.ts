import { educationIndicators } from './education-indicators.ts'
import type { Indicator } from './indicator.ts'
import { namingIndicators } from './naming-indicators.ts'
import { overviewIndicators } from './overview-indicators.ts'
import { schoolIndicators } from './school-indicators.ts'
import { serviceIndicators } from './service-indicators.ts'

/** Every figure the annual report can state, in the order of the report. */
export const indicators: readonly Indicator[] = [
  ...overviewIndicators,
  ...namingIndicators,
  ...schoolIndicators,
  ...educationIndicators,
  ...serviceIndicators,
]

const byCode: ReadonlyMap<string, Indicator> = new Map(indicators.map((indicator) => [indicator.code, indicator]))

/** Undefined for a code nobody declared. */
export const findIndicator = (code: string): Indicator | undefined => byCode.get(code)
