/** One measured comparison: our way and the least anybody could do, in one run on one machine. */
export interface BenchLine {
  readonly name: string
  readonly ours: number
  readonly reference: number
  readonly ratio: number
  readonly unit: string
  readonly note: string
}

const round = (value: number): number => Number(value.toPrecision(4))

export const compare = (name: string, ours: number, reference: number, unit: string, note: string): BenchLine => ({
  name,
  ours: round(ours),
  reference: round(reference),
  ratio: round(ours / reference),
  unit,
  note,
})

/** Milliseconds `work` takes. */
export async function time(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The middle of `runs` timings, after three that do not count. */
export async function medianTime(runs: number, work: (run: number) => unknown): Promise<number> {
  for (let run = 0; run < 3; run += 1) await work(run)
  const timings: number[] = []
  for (let run = 0; run < runs; run += 1) timings.push(await time(() => work(run)))
  return medianOf(timings)
}

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN

/** A bench in which anything goes wrong says nothing about speed. */
export const giveUp = (words: string): never => {
  throw new Error(words)
}
