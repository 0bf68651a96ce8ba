import type { FieldProblem } from '#shared/command/outcome.ts'
import { checkOrganisation } from '#shared/organisations/organisation-check.ts'
import type { Draft } from '#shared/register/check-values.ts'
import { checkRegion } from '#shared/regions/region-check.ts'
import { checkTitle } from '#shared/titles/title-check.ts'

/** What only a whole row can tell, by register: the same rules the backend asks before it writes. */
export const rowChecks: Readonly<Record<string, (values: Draft) => FieldProblem[]>> = {
  organisations: checkOrganisation,
  regions: checkRegion,
  titles: checkTitle,
}
