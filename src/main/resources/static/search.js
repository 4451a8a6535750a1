// How a query may go on, offered by the browser's own list while it is typed. Without this file the page misses nothing else.
"use strict";

const field = document.getElementById("q");
const list = document.getElementById("suggestions");
let waiting;

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const asked = field.value;
    const answer = await fetch(list.dataset.from + "?q=" + encodeURIComponent(asked)).catch(() => null);
    if (!answer?.ok || field.value !== asked) {
      return;
    }
    list.replaceChildren(
      ...(await answer.json()).map((text) => {
        const option = document.createElement("option");
        option.value = text;
        return option;
      }),
    );
  }, 150);
});
