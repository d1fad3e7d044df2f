// The parts of the checks: fetched from this site when asked, kept by the browser, told how far it is.

/**
 * What `in_browser/parts.py` lists: per part its name, its file and its size; per script its file.
 * @typedef {object} List
 * @property {object} slot
 * @property {[string, string, number][]} delen
 * @property {Record<string, string>} scripts
 *
 * @typedef {object} Parts
 * @property {List} list
 * @property {Map<string, Uint8Array<ArrayBuffer>>} contents
 */

const KEPT = "voorveld-controle";
const GZIP = [0x1f, 0x8b];

/**
 * Everything, from what was kept or from the site. What is no longer asked for is thrown away.
 * @param {URL} folder
 * @param {(bytes: number, ofAll: number) => void} tell
 * @returns {Promise<Parts>}
 */
export async function fetchParts(folder, tell) {
  const kept = await opened();
  const list = await listIn(folder, kept);
  const wanted = list.delen.map(([name, file, size]) => ({
    name,
    size,
    address: new URL(file, folder).href,
  }));
  const all = wanted.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  const contents = await Promise.all(
    wanted.map(async ({ name, address }) => {
      const whole = await content(address, kept, (more) => {
        bytes += more;
        tell(bytes, all);
      });
      return /** @type {[string, Uint8Array<ArrayBuffer>]} */ ([name, await unpacked(whole)]);
    }),
  );
  await forgetOthers(kept, new Set([...wanted.map(({ address }) => address), listAddress(folder)]));
  return { list, contents: new Map(contents) };
}

/** Where a browser keeps nothing (in private, or without https) all is fetched each time. */
async function opened() {
  try {
    return await caches.open(KEPT);
  } catch {
    return undefined;
  }
}

/** @param {URL} folder */
function listAddress(folder) {
  return new URL("delen.json", folder).href;
}

/**
 * The list as it is now; without a network as it was.
 * @param {URL} folder
 * @param {Cache | undefined} kept
 * @returns {Promise<List>}
 */
async function listIn(folder, kept) {
  const address = listAddress(folder);
  try {
    const answer = await success(address, { cache: "no-cache" });
    await keep(kept, address, answer.clone());
    return await answer.json();
  } catch (error) {
    const former = await kept?.match(address);
    if (!former) throw error;
    return former.json();
  }
}

/**
 * @param {string} address
 * @param {Cache | undefined} kept
 * @param {(bytes: number) => void} tell
 */
async function content(address, kept, tell) {
  const former = await kept?.match(address);
  if (former) {
    const whole = new Uint8Array(await former.arrayBuffer());
    tell(whole.length);
    return whole;
  }
  const whole = await streamed(await success(address), tell);
  await keep(kept, address, new Response(whole));
  return whole;
}

/**
 * @param {Response} answer
 * @param {(bytes: number) => void} tell
 */
async function streamed(answer, tell) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  const reader = answer.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    pieces.push(next.value);
    tell(next.value.length);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/**
 * What we compressed ourselves, whatever the server did with it.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function unpacked(bytes) {
  if (!GZIP.every((byte, at) => bytes[at] === byte)) return bytes;
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(opened).arrayBuffer());
}

/**
 * @param {string} address
 * @param {RequestInit} [options]
 */
async function success(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/**
 * A browser without room keeps nothing, and goes on.
 * @param {Cache | undefined} kept
 * @param {string} address
 * @param {Response} answer
 */
async function keep(kept, address, answer) {
  await kept?.put(address, answer).catch(() => undefined);
}

/**
 * @param {Cache | undefined} kept
 * @param {Set<string>} wanted
 */
async function forgetOthers(kept, wanted) {
  for (const request of (await kept?.keys()) ?? []) {
    if (!wanted.has(request.url)) await kept?.delete(request);
  }
}
