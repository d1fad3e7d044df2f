// Een link naar iets in een dicht blok opent dat blok, ook waar de browser dat niet zelf doet.
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const closed = [];
  for (let part = target.closest("details"); part; part = part.parentElement.closest("details"))
    if (!part.open) closed.push(part);
  for (const part of closed) part.open = true;
  if (closed.length) target.scrollIntoView();
}

addEventListener("hashchange", open);
open();
