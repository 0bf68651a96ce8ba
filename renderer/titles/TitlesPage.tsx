import { titleRegister } from '#shared/titles/title-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 称号. */
export const TitlesPage = () => <RegisterPage register={titleRegister} />
