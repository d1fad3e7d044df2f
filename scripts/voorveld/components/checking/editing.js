// The text in an editor with colours, findings at their lines, completion and the field guide: CodeMirror.
// It stands in a shadow root, for there it takes constructed stylesheets; elsewhere it writes <style>.
import { make } from "../shared/elements.js";
import { fetchJson } from "../shared/fetching.js";
import { endOfLine, offsetOf } from "./findings.js";
import { awaitsKey } from "./guide.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {{ label: string, detail: string }} Word
 *
 * What the form knows of a place in the text.
 * @typedef {object} Guide
 * @property {(line: number, column: number, isKey: boolean) => { label: string, hint: string } | undefined} about
 * @property {(line: number, column: number) => Word[]} values what may stand there
 * @property {(line: number, column: number) => Promise<Word[]>} keys what may be added there
 *
 * @typedef {object} Editing
 * @property {(text: string) => void} take a text that changed elsewhere
 * @property {(findings: Finding[]) => void} mark
 * @property {(line: number, column: number) => void} go
 */

const SEVERITIES = /** @type {Record<string, "error" | "warning" | "info">} */ ({
  fout: "error",
  "let op": "warning",
});

/** @typedef {{ take: Editing["take"], mark: Editing["mark"], go: (line: number, column: number) => boolean }} Offered */

/**
 * An editor for who asks; until then the field is what it was.
 * @param {HTMLButtonElement} button
 * @param {HTMLTextAreaElement} area
 * @param {URL} parts the folder of the parts
 * @param {Guide} guide
 * @param {import("../shared/phrases.js").Say} say
 * @returns {Offered}
 */
export function offerEditor(button, area, parts, guide, say) {
  const phrases = {
    label: say("editor"),
    help: say("editorHelp"),
    Completions: say("completions"),
    Diagnostics: say("diagnostics"),
    "No diagnostics": say("right"),
  };
  /** @type {Editing | undefined} */
  let editor;
  /** @type {Finding[]} */
  let last = [];
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const { editor: module } = await fetchJson(new URL("delen.json", parts));
      editor = await editIn(area, new URL(module, parts), guide, phrases);
      editor.mark(last);
      editor.go(1, 1);
      button.hidden = true;
    } catch (error) {
      console.error(error);
      button.disabled = false;
    }
  });
  return {
    take: (text) => editor?.take(text),
    mark(findings) {
      last = findings;
      editor?.mark(findings);
    },
    go(line, column) {
      editor?.go(line, column);
      return Boolean(editor);
    },
  };
}

/**
 * Puts an editor in the place of a field, which keeps the text.
 * @param {HTMLTextAreaElement} area
 * @param {URL} address of the modules
 * @param {Guide} guide
 * @param {Record<string, string>} phrases what the editor itself says
 * @returns {Promise<Editing>}
 */
async function editIn(area, address, guide, phrases) {
  const { autocomplete, commands, highlight, language, lint, state, view, yaml } = await import(address.href);
  const host = make("div", { class: "nakijken__editor" });
  area.after(host, make("span", { class: "klein" }, phrases.help));
  area.hidden = true;
  const root = host.attachShadow({ mode: "open" });
  const editor = new view.EditorView({
    root,
    parent: root,
    state: state.EditorState.create({
      doc: area.value,
      extensions: [
        state.EditorState.phrases.of(phrases),
        view.lineNumbers(),
        view.drawSelection(),
        commands.history(),
        yaml.yaml(),
        language.syntaxHighlighting(language.HighlightStyle.define(coloursOf(highlight.tags))),
        lint.lintGutter(),
        autocomplete.autocompletion({ override: [complete], icons: false }),
        view.hoverTooltip(explain),
        view.keymap.of([
          ...autocomplete.completionKeymap,
          ...commands.historyKeymap,
          ...commands.standardKeymap,
        ]),
        view.EditorView.lineWrapping,
        view.EditorView.contentAttributes.of({
          "aria-label": phrases.label,
          "aria-description": phrases.help,
          spellcheck: "false",
          tabindex: "0",
        }),
        view.EditorView.updateListener.of(changed),
        view.EditorView.theme(LOOKS),
      ],
    }),
  });

  /** @param {{ docChanged: boolean, state: any }} update */
  function changed(update) {
    const text = update.state.doc.toString();
    if (!update.docChanged || text === area.value) return;
    area.value = text;
    area.dispatchEvent(new Event("input"));
  }

  /** @param {number} place */
  function lineAndColumn(place) {
    const line = editor.state.doc.lineAt(place);
    return {
      line: line.number,
      column: [...line.text.slice(0, place - line.from)].length + 1,
      text: line.text,
    };
  }

  /** @param {any} context */
  async function complete(context) {
    const word = context.matchBefore(/[\w-]*/);
    const { line, text } = lineAndColumn(context.pos);
    if (!context.explicit && word.from === word.to) return null;
    const before = text.slice(0, word.from - editor.state.doc.lineAt(context.pos).from);
    const isKey = awaitsKey(before);
    const column = [...before].length + 1;
    const found = isKey ? await guide.keys(line, column) : guide.values(line, column);
    const options = found.map(({ label, detail }) => ({
      label,
      detail,
      apply: isKey ? `${label}: ` : label,
    }));
    return options.length > 0 ? { from: word.from, options, validFor: /^[\w-]*$/ } : null;
  }

  /** @param {unknown} _ @param {number} place */
  function explain(_, place) {
    const { line, column, text } = lineAndColumn(place);
    const isKey = /^[\w-]*:(?: |$)/.test([...text].slice(column - 1).join(""));
    const found = guide.about(line, column, isKey);
    if (!found?.hint) return null;
    const dom = () => ({ dom: make("div", {}, make("strong", {}, found.label), make("br"), found.hint) });
    return { pos: place, above: true, create: dom };
  }

  return {
    take(text) {
      const old = editor.state.doc.toString();
      if (old === text) return;
      editor.dispatch({ changes: difference(old, text) });
    },
    mark(findings) {
      const found = findings.map(({ regel, kolom, ernst, melding, herstel }) => {
        const from = offsetOf(area.value, regel, kolom);
        const message = `${melding} ${herstel}`.trim();
        return { from, to: endOfLine(area.value, from), severity: SEVERITIES[ernst] ?? "info", message };
      });
      editor.dispatch(lint.setDiagnostics(editor.state, found));
    },
    go(line, column) {
      const anchor = offsetOf(area.value, line, column);
      const head = endOfLine(area.value, anchor);
      editor.dispatch({
        selection: line > 1 ? { anchor, head } : { anchor },
        effects: view.EditorView.scrollIntoView(anchor, { y: "center" }),
      });
      editor.focus();
    },
  };
}

/**
 * The one place where two texts differ, so that what was chosen stays chosen.
 * @param {string} old
 * @param {string} text
 */
function difference(old, text) {
  let from = 0;
  while (from < old.length && old[from] === text[from]) from += 1;
  let [end, other] = [old.length, text.length];
  while (end > from && other > from && old[end - 1] === text[other - 1]) [end, other] = [end - 1, other - 1];
  return { from, to: end, insert: text.slice(from, other) };
}

/** @param {any} tags */
function coloursOf(tags) {
  return [
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--link)" },
    { tag: [tags.string, tags.content], color: "var(--inkt)" },
    { tag: [tags.comment, tags.lineComment], color: "var(--zacht)", fontStyle: "italic" },
    {
      tag: [tags.punctuation, tags.separator, tags.bracket, tags.squareBracket, tags.brace],
      color: "var(--accent)",
    },
  ];
}

const LOOKS = {
  "&": {
    border: "1px solid var(--zacht)",
    borderRadius: "var(--hoek)",
    background: "var(--vlak)",
    color: "var(--inkt)",
    fontSize: "0.9rem",
    maxHeight: "70vh",
  },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": { overflow: "auto", fontFamily: "ui-monospace, monospace", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--inkt)" },
  ".cm-cursor": { borderLeftColor: "var(--inkt)" },
  ".cm-gutters": {
    background: "var(--papier)",
    color: "var(--zacht)",
    borderRight: "1px solid var(--zacht)",
  },
  ".cm-tooltip": {
    background: "var(--vlak)",
    color: "var(--inkt)",
    border: "1px solid var(--zacht)",
    maxWidth: "30rem",
    padding: "0.3rem 0.6rem",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--petrol)", color: "var(--op-petrol)" },
};
