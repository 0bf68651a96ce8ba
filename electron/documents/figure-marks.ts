/** Hands out one name per place a figure is stated. */
export interface FigureMarks {
  readonly mark: (figure: string) => string
}

/**
 * Names that Word, WPS and Excel accept for a place: letters, digits and underscores, at most 40 characters.
 * The first place of `named_ever.party` is `named_ever_party`, the second `named_ever_party_2`.
 */
export function createFigureMarks(): FigureMarks {
  const places = new Map<string, number>()
  return {
    mark: (figure) => {
      const place = (places.get(figure) ?? 0) + 1
      places.set(figure, place)
      const name = figure.replaceAll('.', '_')
      return place === 1 ? name : `${name}_${place}`
    },
  }
}
