import type { GradeRule, Indicator, Standard } from '#shared/standards/standard.ts'

interface Record {
  id: string
  version: number
  deletedAt: string | null
}

/** Lists and rules are kept as JSON text. */
export interface StandardTables {
  standard: Record & Omit<Standard, 'id' | 'version'>
  indicator: Record &
    Omit<Indicator, 'id' | 'methods' | 'departments' | 'rule'> & {
      standardId: string
      methods: string
      departments: string
      rule: string | null
    }
  gradeRule: Record & GradeRule & { standardId: string }
}
