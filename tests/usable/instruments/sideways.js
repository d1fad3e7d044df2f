// What sticks out of the window when the page scrolls sideways.
() =>
  document.documentElement.scrollWidth > innerWidth
    ? [...document.querySelectorAll("body *")]
        .filter((e) => {
          const b = e.getBoundingClientRect();
          if (!(b.right > innerWidth + 1 && b.width > 0)) return false;
          for (let at = e.parentElement; at && at !== document.body; at = at.parentElement)
            if (getComputedStyle(at).overflowX !== "visible") return false;
          return true;
        })
        .slice(0, 3)
        .map((e) => `steekt uit: ${e.outerHTML.slice(0, 90)}`)
    : [];
