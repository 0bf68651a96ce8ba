import { commendationRegister } from '#shared/awards/commendation-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'
import type { RegisterRow } from '../register/register-row.ts'
import { PrintCertificatesButton } from './PrintCertificatesButton.tsx'

const printMarked = (rows: readonly RegisterRow[]) => (
  <PrintCertificatesButton of="commendation" ids={rows.map(({ id }) => id)} />
)

/** 受表彰名录; of the marked rows the certificates can be printed. */
export const CommendationsPage = () => <RegisterPage register={commendationRegister} markedActs={printMarked} />
