import { createCellSeal, type CellSeal } from './cell-seal.ts'

/** A protected value was to be written or read in full while no data key is at hand. */
export class VaultLocked extends Error {
  constructor() {
    super('the data key is not at hand')
    this.name = 'VaultLocked'
  }
}

/** Holds the data key while the program runs; it is never written anywhere from here. */
export interface KeyRing {
  /** What seals and opens, or undefined while no key is held. */
  readonly seal: () => CellSeal | undefined
  readonly key: () => Uint8Array | undefined
  hold(dataKey: Uint8Array | undefined): void
}

export function createKeyRing(): KeyRing {
  let held: { readonly key: Uint8Array; readonly seal: CellSeal } | undefined
  return {
    seal: () => held?.seal,
    key: () => held?.key,
    hold: (dataKey) => void (held = dataKey && { key: dataKey, seal: createCellSeal(dataKey) }),
  }
}
