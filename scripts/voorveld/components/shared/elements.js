// Elementen maken zonder opmaaktaal in tekst: wat van elders komt blijft tekst.
export function el(naam, kenmerken = {}, ...kinderen) {
  const element = document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(kenmerken)) element.setAttribute(sleutel, waarde);
  element.append(...kinderen.filter((kind) => kind !== ""));
  return element;
}
