import { commendationRegister } from '#shared/awards/commendation-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 受表彰名录. */
export const CommendationsPage = () => <RegisterPage register={commendationRegister} />
