// Starting the components of a page, each by itself: one that fails takes no other along.

/**
 * A module of a component: `start` gets the element with `data-onderdeel` and asks nothing outside it.
 * @typedef {{ start: (root: HTMLElement) => unknown }} Component
 * @typedef {Record<string, () => Promise<Component>>} Components
 */

/**
 * Starts every component below `root`; done when each has started or failed.
 * @param {ParentNode} root
 * @param {Components} components
 * @param {(name: string, error: unknown) => void} failed
 */
export async function startAll(root, components, failed) {
  /** @type {HTMLElement[]} */
  const found = [...root.querySelectorAll("[data-onderdeel]")].map((element) => /** @type {any} */ (element));
  await Promise.all(found.map((element) => startOne(element, components, failed)));
}

/**
 * @param {HTMLElement} element
 * @param {Components} components
 * @param {(name: string, error: unknown) => void} failed
 */
async function startOne(element, components, failed) {
  const name = element.dataset.onderdeel ?? "";
  try {
    if (!Object.hasOwn(components, name)) throw new Error(`no component ${name}`);
    const { start } = await components[name]();
    await start(element);
  } catch (error) {
    failed(name, error);
  }
}
