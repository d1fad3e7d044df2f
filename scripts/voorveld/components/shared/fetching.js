// Fetching from this site; an answer that is no success is an error.

/**
 * @param {string | URL} address
 * @param {RequestInit} [options]
 */
async function answer(address, options) {
  const found = await fetch(address, options);
  if (!found.ok) throw new Error(`${address}: ${found.status}`);
  return found;
}

/**
 * @param {string | URL} address
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 */
export async function fetchJson(address, options) {
  return (await answer(address, options)).json();
}

/** @param {string | URL} address */
export async function fetchText(address) {
  return (await answer(address)).text();
}

/**
 * A page of this site as a document; its scripts do not run.
 * @param {string | URL} address
 * @param {RequestInit} [options]
 */
export async function fetchPage(address, options) {
  return new DOMParser().parseFromString(await (await answer(address, options)).text(), "text/html");
}
