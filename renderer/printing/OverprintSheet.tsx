import type { ReactNode } from 'react'

interface Props {
  /** Hundredths of a millimetre. */
  readonly paper: { readonly width: number; readonly height: number }
  /** SVG whose unit is a hundredth of a millimetre from the upper left corner. */
  readonly children: ReactNode
}

/** So much less than the sheet is taken up, in millimetres, or rounding would begin another page. */
const slack = 0.2

/** One sheet on which everything stands at a measured place. */
export const OverprintSheet = ({ paper: { width, height }, children }: Props) => (
  <div className="overprint" style={{ width: `${width / 100}mm`, height: `${height / 100 - slack}mm` }}>
    <svg
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `${width / 100}mm`, height: `${height / 100}mm` }}
      xmlns="http://www.w3.org/2000/svg"
    >
      {children}
    </svg>
  </div>
)
