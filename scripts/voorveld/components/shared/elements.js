// Making and finding elements. What comes from elsewhere stays text: nothing here parses HTML.

/**
 * A new element. Children that are an empty string are left out, so that a condition may stand among them.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} [attributes]
 * @param {...(string | Node)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== ""));
  return made;
}

/**
 * A link.
 * @param {string} href
 * @param {...(string | Node)} children
 */
export function link(href, ...children) {
  return make("a", { href }, ...children);
}

/**
 * A button that does something when it is pressed.
 * @param {string} className
 * @param {() => unknown} act
 * @param {...(string | Node)} children
 */
export function button(className, act, ...children) {
  const made = make("button", { type: "button", class: className }, ...children);
  made.addEventListener("click", () => act());
  return made;
}

/**
 * The part of a component that must be there.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function part(root, selector) {
  return partOf(root, selector, HTMLElement);
}

/**
 * The same, when it must be of one kind, such as a field.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function partOf(root, selector, kind) {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} at ${selector}`);
  return found;
}

/**
 * All elements with a selector, as HTML elements.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function all(root, selector) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * What a `data-` attribute says; empty when there is none.
 * @param {HTMLElement | SVGElement} element
 * @param {string} name
 */
export function datum(element, name) {
  return element.dataset[name] ?? "";
}

/**
 * The element, if any, around what an event happened to.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function around(event, selector) {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}

/**
 * The visible words of an element.
 * @param {Node | null | undefined} node
 */
export function wordsOf(node) {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}
