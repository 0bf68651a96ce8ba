import { awardQuotaRegister } from '#shared/awards/award-quota-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 名额分配. */
export const AwardQuotasPage = () => <RegisterPage register={awardQuotaRegister} />
