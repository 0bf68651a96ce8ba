/** 中国政府网, where the State Council's office publishes each year's 放假安排. */
export const holidayNotices = 'https://www.gov.cn/'

/** Sites outside that may be pointed at. */
const sites: readonly string[] = [holidayNotices]

/** Whether the address may be handed to the person's own browser: an https address of a listed site. */
export const isListedLink = (address: string): boolean =>
  URL.canParse(address) && sites.some((site) => new URL(address).href.startsWith(site))
