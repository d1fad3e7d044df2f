// A link to something inside a closed block opens that block, also where the browser does not do so itself.

/** @param {HTMLElement} root */
export function start(root) {
  const open = () => {
    if (location.hash.length > 1) openAround(root, decodeURIComponent(location.hash.slice(1)));
  };
  addEventListener("hashchange", open);
  open();
}

/**
 * @param {HTMLElement} root
 * @param {string} id
 */
function openAround(root, id) {
  const target = root.querySelector(`#${CSS.escape(id)}`);
  const closed = [...root.querySelectorAll("details:not([open])")].filter((block) => block.contains(target));
  for (const block of closed) block.setAttribute("open", "");
  if (target && closed.length) target.scrollIntoView();
}
