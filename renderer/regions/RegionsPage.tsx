import { regionRegister } from '#shared/regions/region-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 行政区划. */
export const RegionsPage = () => <RegisterPage register={regionRegister} />
