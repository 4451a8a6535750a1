// Keys of the review queue. Everything they do, a link or a button of the page does too.
(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (rows.length === 0) {
    return;
  }
  document.querySelector("[data-keys]").hidden = false;
  let at = -1;

  const go = (step) => {
    at = Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[at].focus();
    rows[at].scrollIntoView({ block: "nearest" });
  };

  const within = (selector) => (at < 0 ? null : rows[at].querySelector(selector));

  const acts = {
    j: () => go(1),
    k: () => go(-1),
    o: () => within("[data-open]")?.click(),
    w: () => within("[data-why]")?.focus(),
    c: () => within("[data-confirm]")?.click(),
    // A rejection needs its reason: without one the key leads to the field.
    r: () => {
      const why = within("[data-why]");
      if (why && why.value.trim() === "") {
        why.focus();
      } else {
        within("[data-reject]")?.click();
      }
    },
  };

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-row]");
    if (row) {
      at = rows.indexOf(row);
    }
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "Escape" && typing && at >= 0) {
      rows[at].focus();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });

  go(1);
})();
