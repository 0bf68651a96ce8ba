const lastAccount = 'last-account'

/**
 * A window at which somebody else worked before begins at 工作台: the page that was open may not be theirs. The same
 * account goes on where it was. Called before the pages read the address.
 */
export function beginAtHome(accountId: string): void {
  const last = sessionStorage.getItem(lastAccount)
  sessionStorage.setItem(lastAccount, accountId)
  if (last !== null && last !== accountId) history.replaceState(null, '', '#/')
}
