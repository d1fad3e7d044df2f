// Stands for the worker of the page for checking: changes lines of `key: value`, one answer for each `go` it hears.
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
const waiting = [];
let may = 0;
const answer = () => {
  while (may > 0 && waiting.length > 0) {
    may -= 1;
    const { id, method, given } = waiting.shift();
    self.postMessage({ kind: "answer", id, value: ANSWERS[method](...given) });
  }
};
new BroadcastChannel("go").addEventListener("message", ({ data }) => {
  may += data;
  answer();
});
self.addEventListener("message", ({ data }) => {
  if (data.kind === "start") return self.postMessage({ kind: "ready" });
  waiting.push(data);
  answer();
});
