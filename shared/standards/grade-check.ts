import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import { orderGrades } from './grade-order.ts'
import type { GradeRule } from './standard.ts'

/**
 * What keeps grades from covering 0 to `highest` (full score plus bonus cap) with neither gap nor overlap.
 * A grade reaches up to the next one, so a gap can only open at the bottom and an overlap only from an equal bound.
 */
export function checkGrades(grades: readonly GradeRule[], highest: number): FieldProblem[] {
  const ordered = orderGrades(grades)
  const lowest = ordered.at(-1)
  if (!lowest) return [{ field: 'grades', message: '尚未设置等级。请至少设置一个达标等级。' }]
  return [
    ...ordered.flatMap((grade, index) => checkGrade(grade, ordered[index - 1], highest)),
    ...repeatedNames(ordered).map((name) => problem(name, `等级“${name}”出现了不止一次。请改名或删除。`)),
    ...(lowest.min === 0 && lowest.minInclusive
      ? []
      : [
          problem(
            lowest.name,
            `${boundText(lowest)}以外的低分没有对应等级。请增设一个从 0 分(含)起的等级,例如“未达标”。`,
          ),
        ]),
    ...(grades.some(({ passes }) => passes)
      ? []
      : [{ field: 'grades', message: '没有一个等级算达标。请至少勾选一个达标等级。' }]),
  ]
}

function checkGrade(grade: GradeRule, above: GradeRule | undefined, highest: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (grade.min > highest || (grade.min === highest && !grade.minInclusive)) {
    problems.push(
      problem(
        grade.name,
        `等级“${grade.name}”的下限 ${formatHundredths(grade.min)} 分超过可得的最高分 ${formatHundredths(highest)} 分,谁也达不到。请调低下限。`,
      ),
    )
  }
  if (above && above.min === grade.min && above.minInclusive === grade.minInclusive) {
    problems.push(
      problem(
        grade.name,
        `等级“${grade.name}”与“${above.name}”的下限相同(${boundText(grade)}),区间重叠。请改其中一个下限。`,
      ),
    )
  }
  if (above && grade.passes && !above.passes) {
    problems.push(problem(grade.name, `“${grade.name}”达标而更高的“${above.name}”不达标。请核对两个等级的达标设置。`))
  }
  return problems
}

const problem = (name: string, message: string): FieldProblem => ({ field: `grades.${name}`, message })

const boundText = ({ min, minInclusive }: GradeRule): string =>
  `${minInclusive ? '不低于' : '高于'} ${formatHundredths(min)} 分`

function repeatedNames(grades: readonly GradeRule[]): string[] {
  const byName = Map.groupBy(grades, ({ name }) => name)
  return [...byName].filter(([, same]) => same.length > 1).map(([name]) => name)
}
