import { holidayYearRegister } from '#shared/calendar/holiday-year-register.ts'
import { RegisterPage } from '../register/RegisterPage.tsx'

/** 放假安排. */
export const HolidayYearsPage = () => <RegisterPage register={holidayYearRegister} />
