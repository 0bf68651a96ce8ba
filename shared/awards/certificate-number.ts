import { z } from 'zod'

/**
 * How certificate numbers of one kind are written. {year} is the year of the award, {kind} the Chinese name
 * of the kind, {seq:n} the running number padded to n digits. 示例: 西教证〔{year}〕{kind}{seq:3}号
 */
export const CertificateFormat = z
  .string()
  .max(60)
  .refine(
    (format) => /\{seq:[1-6]\}/.test(format) && format.includes('{year}') && format.includes('{kind}'),
    '证书编号格式要含 {year}、{kind} 和 {seq:3},例如 西教证〔{year}〕{kind}{seq:3}号。',
  )

/** 西教证〔2011〕集体001号 from its parts. */
export const formatCertificateNumber = (format: string, year: number, kindName: string, sequence: number): string =>
  format
    .replaceAll('{year}', String(year))
    .replaceAll('{kind}', kindName)
    .replace(/\{seq:(\d)\}/g, (_, width: string) => String(sequence).padStart(Number(width), '0'))

/**
 * The next running number of a year and kind. `issued` are all numbers ever given, revoked ones among them:
 * a number is never given twice, and there are no gaps for a clerk to explain.
 */
export const nextCertificateSequence = (issued: readonly number[]): number => Math.max(0, ...issued) + 1

/** The numbers missing between 1 and the highest given; empty when the series is sound. */
export function missingCertificateSequences(issued: readonly number[]): readonly number[] {
  const given = new Set(issued)
  return Array.from({ length: Math.max(0, ...issued) }, (_, place) => place + 1).filter((number) => !given.has(number))
}
