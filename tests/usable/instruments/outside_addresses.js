// Every address outside the site that a page leads to.
() => [...new Set([...document.querySelectorAll("main a[href^=http]")].map((a) => a.getAttribute("href")))];
