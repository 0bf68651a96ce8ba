import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 学习型组织. */
export const OrganisationsPage = () => <RegisterPage register={organisationRegister} />
