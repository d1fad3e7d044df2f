// The parts of a page in the order of the document.
() =>
  [...document.querySelectorAll(".sla-over, body > header, main h1, main, body > footer")].map((e) =>
    e.matches(".sla-over") ? "sla-over" : e.localName,
  );
