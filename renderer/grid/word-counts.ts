import type { Counts } from './page-source.ts'

/** How many rows a list shows of how many there are, for its title. */
export const wordCounts = ({ matching, all }: Counts): string =>
  matching === all ? `共 ${all} 条` : `列出 ${matching} 条,共 ${all} 条`
