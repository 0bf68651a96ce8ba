import { expertRegister } from '#shared/experts/expert-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 评估专家. */
export const ExpertsPage = () => <RegisterPage register={expertRegister} />
