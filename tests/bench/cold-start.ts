import { compare, medianOf, type BenchLine } from './measure.ts'
import { visitFamilies, visitNothing } from './open-product.ts'

const runs = 7

/** From nothing running to all 33,055 families on the screen, against the same browser opening an empty page. */
export async function benchColdStart(folder: string): Promise<BenchLine> {
  const ours: Awaited<ReturnType<typeof visitFamilies>>['reached'][] = []
  const reference: number[] = []
  for (let run = -1; run < runs; run += 1) {
    const visit = await visitFamilies(folder)
    await visit.close()
    const nothing = await visitNothing()
    await nothing.close()
    if (run < 0) continue
    ours.push(visit.reached)
    reference.push(nothing.reached.page)
  }
  const middle = (step: keyof (typeof ours)[number]): number => medianOf(ours.map((reached) => reached[step]))
  const parts = [middle('address'), middle('accounts') - middle('address'), middle('grid') - middle('accounts')]
  const [start, open, list] = parts.map(Math.round)
  const note = `process to 33,055 families listed, new profile each run, median of ${runs}: ${start} to the address, ${open} to the accounts, ${list} to the grid; reference: the same browser to an empty page`
  return compare('cold start to the full grid', middle('grid'), medianOf(reference), 'ms', note)
}
