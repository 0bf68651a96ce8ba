import { accountRegister } from '#shared/accounts/account-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 账户. */
export const AccountsPage = () => <RegisterPage register={accountRegister} />
