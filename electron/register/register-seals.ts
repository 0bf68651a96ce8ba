import type { Seals } from '#electron/database/seals.ts'
import { isSealed } from '#electron/vault/cell-seal.ts'
import { VaultLocked, type KeyRing } from '#electron/vault/key-ring.ts'
import { lockedMask, maskValue, type Mask } from '#shared/identifiers/mask.ts'
import { comparable, protectedFields } from '#shared/register/protected-fields.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'

/** A ciphertext does not open in the cell it stands in. */
export class SealBroken extends Error {
  /** What the field is called. */
  readonly label: string

  constructor(table: string, column: string, rowId: string) {
    super(`the sealed value of ${table}.${column} in row ${rowId} does not open`)
    this.name = 'SealBroken'
    this.label = byTable.get(table)?.fields[column]?.label ?? column
  }
}

/** What a list shows where a ciphertext does not open. */
export const brokenMask = '•损坏•'

const byTable = new Map<string, Register>(registers.map((register) => [register.table, register]))

const masksOf = new Map<string, ReadonlyMap<string, Mask>>(
  (registers as readonly Register[]).map((register) => [
    register.table,
    new Map(protectedFields(register).map((key) => [key, register.fields[key]?.mask as Mask])),
  ]),
)

const columns = new Map([...masksOf].map(([table, masks]) => [table, [...masks.keys()]]))

const maskOf = (table: string, column: string): Mask => {
  const mask = masksOf.get(table)?.get(column)
  if (mask === undefined) throw new Error(`${table}.${column} is not protected`)
  return mask
}

/** Joins what the registers declare protected to the key that is held while the program runs. */
export function createSeals(ring: KeyRing): Seals {
  const demandSeal = () => {
    const seal = ring.seal()
    if (seal === undefined) throw new VaultLocked()
    return seal
  }

  const seals: Seals = {
    isSealed,
    columnsOf: (table) => columns.get(table) ?? [],
    seal: (table, column, rowId, text) => demandSeal().seal({ table, column, rowId }, text),
    indexOf: (table, column, text) => {
      const mask = maskOf(table, column)
      return demandSeal().blindIndex(mask, comparable(mask, text))
    },
    open(table, column, rowId, stored) {
      if (!isSealed(stored)) return stored
      const text = demandSeal().open({ table, column, rowId }, stored)
      if (text === undefined) throw new SealBroken(table, column, rowId)
      return text
    },
    masked(table, column, rowId, stored) {
      const mask = maskOf(table, column)
      if (!isSealed(stored)) return maskValue(mask, stored)
      const seal = ring.seal()
      if (seal === undefined) return lockedMask
      const text = seal.open({ table, column, rowId }, stored)
      return text === undefined ? brokenMask : maskValue(mask, text)
    },
    soughtIndex: (kind, text) => ring.seal()?.blindIndex(kind, comparable(kind as Mask, text)) ?? null,
  }
  return seals
}
