import { baselineRegister } from '#shared/baselines/baseline-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 人口与基数. */
export const BaselinesPage = () => <RegisterPage register={baselineRegister} />
