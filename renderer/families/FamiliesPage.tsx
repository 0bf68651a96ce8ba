import { familyRegister } from '#shared/families/family-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 学习型家庭. */
export const FamiliesPage = () => <RegisterPage register={familyRegister} />
