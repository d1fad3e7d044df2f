// Starting the components of a page, each by itself: one that fails takes no other along.

/**
 * A module of a component: `start` gets the element with `data-onderdeel` and asks nothing outside it.
 * @typedef {{ start: (root: HTMLElement) => unknown }} Component
 * @typedef {Record<string, () => Promise<Component>>} Components
 */

/**
 * Starts these components below `root`; done when each element has started or failed. Another script starts others.
 * @param {ParentNode} root
 * @param {Components} components
 * @param {(name: string, error: unknown) => void} failed
 */
export async function startAll(root, components, failed) {
  /** @type {HTMLElement[]} */
  const found = [...root.querySelectorAll("[data-onderdeel]")].map((element) => /** @type {any} */ (element));
  const ours = found.filter(({ dataset }) => Object.hasOwn(components, dataset.onderdeel ?? ""));
  await Promise.all(ours.map((element) => startOne(element, components, failed)));
}

/**
 * @param {HTMLElement} element
 * @param {Components} components
 * @param {(name: string, error: unknown) => void} failed
 */
async function startOne(element, components, failed) {
  const name = element.dataset.onderdeel ?? "";
  try {
    const { start } = await components[name]();
    await start(element);
  } catch (error) {
    failed(name, error);
  }
}
