export interface PrintingTables {
  printerOffset: {
    id: string
    version: number
    deletedAt: string | null
    printer: string
    /** Hundredths of a millimetre. */
    rightShift: number
    downShift: number
  }
}
