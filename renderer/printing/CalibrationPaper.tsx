import { calibrationCrosses, instructionsFor } from '#shared/printing/calibration.ts'
import { OverprintSheet } from './OverprintSheet.tsx'

interface Props {
  /** The sheet the form is printed on, in hundredths of a millimetre. */
  readonly paper: { readonly width: number; readonly height: number }
}

const arm = 1000
const step = 100

/** 校准页: crosses at known places, with millimetres along their arms, printed without any offset. */
export function CalibrationPaper({ paper }: Props) {
  const crosses = calibrationCrosses(paper)
  return (
    <OverprintSheet paper={paper}>
      {crosses.map(({ x, y }) => (
        <g key={`${x} ${y}`} stroke="#000000" strokeWidth={10}>
          <path d={`M ${x - arm} ${y} H ${x + arm} M ${x} ${y - arm} V ${y + arm} ${ticks(x, y)}`} fill="none" />
          <text x={x + 150} y={y - 250} fontSize={320} stroke="none">
            {`${x / 100}, ${y / 100}`}
          </text>
        </g>
      ))}
      {instructionsFor(crosses).map((line, place) => (
        <text
          key={line}
          x={paper.width / 2}
          y={paper.height * 0.3 + place * 900}
          fontSize={place === 0 ? 640 : 460}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
    </OverprintSheet>
  )
}

/** A tick at every millimetre of both arms, longer at every fifth. */
const ticks = (x: number, y: number): string =>
  Array.from({ length: (2 * arm) / step + 1 }, (_, place) => place * step - arm)
    .map((along) => {
      const half = along % (5 * step) === 0 ? 120 : 60
      return `M ${x + along} ${y - half} v ${2 * half} M ${x - half} ${y + along} h ${2 * half}`
    })
    .join(' ')
