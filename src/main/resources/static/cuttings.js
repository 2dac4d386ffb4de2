// Small comforts; every page is complete without them.
"use strict";

// A long list of values narrows while one types.
const find = document.getElementById("find");
if (find) {
  const rows = [...document.querySelectorAll(".facet.wide li")];
  const summary = document.querySelector(".values .summary");
  find.addEventListener("input", () => {
    const needle = find.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.querySelector(".value").textContent.toLocaleLowerCase().includes(needle);
      shown += row.hidden ? 0 : 1;
    }
    summary.textContent = shown + " of " + rows.length;
  });
}

// What is to be copied is copied in one step.
if (navigator.clipboard) {
  for (const place of document.querySelectorAll(".copy")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = place.dataset.label;
    if (place.dataset.described) {
      button.setAttribute("aria-describedby", place.dataset.described);
    }
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(place.dataset.text);
      button.textContent = "Copied";
      button.setAttribute("aria-live", "polite");
    });
    place.append(button);
    place.hidden = false;
  }
}

// The drawer of filters closes on Escape.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash === "#filters") {
    location.hash = "#content";
  }
});
