// Stands for the worker of the page for checking: changes lines of `key: value`. Asks the server before each answer
// whether it may give it: the test lets that through or holds it. Answers come in the order of what was asked.
const fields = (text) =>
  text
    .trim()
    .split("\n")
    .map((line, at) => {
      const [label, value] = line.split(": ");
      const place = { line: at + 1, column: 1, last_line: at + 1 };
      return { path: [label], group: label, label, hint: "", value, options: "", long: false, ...place };
    });
const ANSWERS = {
  check: () => JSON.stringify({ meldingen: "[]", samenvatting: "" }),
  form: (_, text) => {
    const found = fields(text);
    const cards = found.map(({ label }) => ({ path: [label], group: label, name: label, grows: false }));
    const inside = found.map((_, at) => at);
    return JSON.stringify({ fields: found, inside, cards, long_lists: [], lists: {} });
  },
  change: (text, path, value) => {
    const [label] = JSON.parse(path);
    return text.replace(new RegExp(`^${label}: .*$`, "m"), `${label}: ${value}`);
  },
};
let turn = Promise.resolve();
/** @param {{ id: number, method: keyof typeof ANSWERS, given: string[] }} asked */
async function answer({ id, method, given }) {
  await fetch(`/mag/${method}`);
  self.postMessage({ kind: "answer", id, value: ANSWERS[method](...given) });
}
self.addEventListener("message", ({ data }) => {
  if (data.kind === "start") return self.postMessage({ kind: "ready" });
  turn = turn.then(() => answer(data));
});
