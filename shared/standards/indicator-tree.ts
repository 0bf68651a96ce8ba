import type { Indicator } from './standard.ts'

type Placed = Pick<Indicator, 'id' | 'parentId' | 'position' | 'number'>

/** One indicator with its children in printed order; roots have depth 0. */
export interface IndicatorNode<T extends Placed = Indicator> {
  readonly indicator: T
  readonly depth: number
  readonly children: readonly IndicatorNode<T>[]
}

/** Nests a flat list. Indicators whose parents form a ring or are missing are left out; standard-check reports them. */
export function buildIndicatorTree<T extends Placed>(indicators: readonly T[]): readonly IndicatorNode<T>[] {
  const childrenOf = Map.groupBy(indicators, ({ parentId }) => parentId)
  const grow = (parentId: string | null, depth: number): readonly IndicatorNode<T>[] =>
    (childrenOf.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .map((indicator) => ({ indicator, depth, children: grow(indicator.id, depth + 1) }))
  return grow(null, 0)
}

/** The tree as it is printed: every parent followed by its children. */
export const flattenIndicatorTree = <T extends Placed>(
  nodes: readonly IndicatorNode<T>[],
): readonly IndicatorNode<T>[] => nodes.flatMap((node) => [node, ...flattenIndicatorTree(node.children)])

/** The indicators that are scored: those without children, in printed order. */
export const leavesOf = <T extends Placed>(indicators: readonly T[]): readonly T[] =>
  flattenIndicatorTree(buildIndicatorTree(indicators))
    .filter(({ children }) => children.length === 0)
    .map(({ indicator }) => indicator)
