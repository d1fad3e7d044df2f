// Text that does not fit in a box that hides what sticks out. Boxes hidden by design are 1 px.
() =>
  [...document.querySelectorAll("body *")]
    .filter((e) => {
      const s = getComputedStyle(e);
      if (
        !/hidden|clip/.test(s.overflowX + s.overflowY) ||
        !e.textContent.trim() ||
        e.closest("svg") ||
        e.clientWidth <= 1
      )
        return false;
      if (!e.checkVisibility({ visibilityProperty: true })) return false;
      return (
        (/hidden|clip/.test(s.overflowY) && e.scrollHeight > e.clientHeight + 2) ||
        (/hidden|clip/.test(s.overflowX) && e.scrollWidth > e.clientWidth + 2)
      );
    })
    .map((e) => `afgesneden: ${e.outerHTML.slice(0, 90)}`);
