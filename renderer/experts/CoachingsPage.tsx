import { coachingRegister } from '#shared/experts/coaching-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 辅导记录. */
export const CoachingsPage = () => <RegisterPage register={coachingRegister} />
