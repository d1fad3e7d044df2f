// The events of a YAML text, by libyaml: what Python asks instead of its own binding to that library.
import { LIBYAML } from "../vendor/libyaml.js";

/**
 * What `vendor/libyaml/events.c` exports.
 * @typedef {object} Libyaml
 * @property {WebAssembly.Memory} memory
 * @property {(size: number) => number} text_of
 * @property {(text: number, size: number) => number} events
 * @property {() => number} events_length
 */

/**
 * Gives the events of a text in UTF-8 as one block of bytes.
 * @returns {Promise<(text: Uint8Array) => Uint8Array>}
 */
export async function yamlReader() {
  const code = Uint8Array.from(atob(LIBYAML), (sign) => sign.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(code);
  const made = /** @type {Libyaml} */ (/** @type {unknown} */ (instance.exports));
  return (text) => {
    const at = made.text_of(text.length);
    new Uint8Array(made.memory.buffer, at, text.length).set(text);
    const block = made.events(at, text.length);
    return new Uint8Array(made.memory.buffer, block, made.events_length()).slice();
  };
}
