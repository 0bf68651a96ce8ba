/** A 32 × 32 matrix over single bits, a row a number: what a run of zero bytes does to a checksum. */
type Matrix = readonly number[]

const times = (matrix: Matrix, vector: number): number => {
  let sum = 0
  for (let rest = vector, row = 0; rest !== 0; rest >>>= 1, row += 1) if (rest & 1) sum ^= matrix[row] ?? 0
  return sum >>> 0
}

const square = (matrix: Matrix): Matrix => matrix.map((row) => times(matrix, row))

/** One zero bit behind what was summed, in the polynomial of CRC-32. */
const oneBit: Matrix = [0xedb8_8320, ...Array.from({ length: 31 }, (_, row) => (1 << row) >>> 0)]

/**
 * The CRC-32 of two pieces one behind the other, from the checksum of each and the length of the second: so that the
 * first may be settled when the second is already written.
 */
export function combineCrc(first: number, second: number, secondLength: number): number {
  // Eight bits are a byte: three squarings of one bit.
  let matrix = square(square(square(oneBit)))
  let sum = first
  for (let rest = secondLength; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) sum = times(matrix, sum)
    matrix = square(matrix)
  }
  return (sum ^ second) >>> 0
}
