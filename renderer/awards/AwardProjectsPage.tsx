import { awardProjectRegister } from '#shared/awards/award-project-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 表彰项目. */
export const AwardProjectsPage = () => <RegisterPage register={awardProjectRegister} />
