// Laat zien dat een uitslag verlopen is, volgens de klok van de lezer.
const today = new Date().toISOString().slice(0, 10);
for (const note of document.querySelectorAll("[data-geldig-tot]"))
  note.hidden = today <= note.dataset.geldigTot;
