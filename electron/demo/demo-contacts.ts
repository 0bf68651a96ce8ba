import { residentIdCheckOf } from '#shared/identifiers/resident-id.ts'
import type { Place } from './demo-organisations.ts'
import type { Random } from './random.ts'

const padded = (value: number, places: number): string => String(value).padStart(places, '0')

/**
 * An invented ID number of 西城区 (110102) with a right check character. Every birth day is one of the first five
 * of January 1940–1979 and every sequence number in the 900s, so that the demo's numbers are recognised as made up.
 */
export function inventResidentId(random: Random): string {
  const born = `${1940 + random.below(40)}010${1 + random.below(5)}`
  const first17 = `110102${born}9${padded(random.below(100), 2)}`
  return first17 + residentIdCheckOf(first17)
}

/** An invented mobile number: 1990000…, a range in which the demo's numbers stand together. */
export const inventPhone = (random: Random): string => `1990000${padded(random.below(10_000), 4)}`

/** An invented office number of Beijing: 010-5550…, as films use them. */
export const inventOfficePhone = (random: Random): string => `010-5550${padded(random.below(10_000), 4)}`

/** An invented address in the street of a community: 德胜街道示例路12号院3号楼2单元501室. */
export const inventAddress = (random: Random, { street }: Place): string =>
  `${street}示例路${1 + random.below(200)}号院${1 + random.below(20)}号楼${1 + random.below(6)}单元${1 + random.below(6)}0${1 + random.below(4)}室`
