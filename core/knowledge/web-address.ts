const WEB_ADDRESS = /^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:[/?#][^\s\\<>"\p{Cc}\p{Cf}\p{Cs}]*)?$/iu;

/**
 * True for an https address that leads where it seems to: no name of a user before the host, no letters in the host
 * that look like others, nothing that a reader of addresses would skip. Everything else is shown as text only.
 */
export function isWebAddress(address: string): boolean {
  return address.length <= 2_000 && WEB_ADDRESS.test(address);
}
