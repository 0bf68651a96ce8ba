/** A place where a figure is stated: its name, and its number among the places of the file, from 1. */
interface FigureMark {
  readonly name: string
  readonly number: number
}

/** Hands out one mark per place a figure is stated. */
export interface FigureMarks {
  readonly mark: (figure: string) => FigureMark
}

/**
 * Names that Word, WPS and Excel accept for a place: letters, digits and underscores, at most 40 characters.
 * The first place of `named_ever.party` is `named_ever_party`, the second `named_ever_party_2`.
 */
export function createFigureMarks(): FigureMarks {
  const places = new Map<string, number>()
  let number = 0
  return {
    mark: (figure) => {
      const place = (places.get(figure) ?? 0) + 1
      places.set(figure, place)
      number += 1
      const name = figure.replaceAll('.', '_')
      return { name: place === 1 ? name : `${name}_${place}`, number }
    },
  }
}
