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

// The drawer of filters closes on Escape, and the focus goes back to what opened it.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash === "#filters") {
    location.hash = "#content";
    document.querySelector("a[href='#filters']")?.focus();
  }
});

// Names, sources and titles are suggested while one types a query: a combobox with its list.
const boxes = [...document.querySelectorAll(".ask input[name=q]")];
boxes.forEach((box, number) => {
  const list = document.createElement("ul");
  list.id = "suggestions-" + number;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  box.after(list);
  box.form.append(said);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);
  let timer;
  let asking;
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const forget = () => {
    clearTimeout(timer);
    if (asking) asking.abort();
    close();
    said.textContent = "";
  };
  const choose = (next) => {
    const options = [...list.children];
    if (at >= 0) options[at].setAttribute("aria-selected", "false");
    // Behind the last one comes the box itself, then the first again.
    at = next < -1 ? options.length - 1 : next >= options.length ? -1 : next;
    if (at < 0) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    options[at].setAttribute("aria-selected", "true");
    options[at].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", options[at].id);
  };
  const option = (suggestion, place) => {
    const item = document.createElement("li");
    item.id = list.id + "-" + place;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.href = suggestion.href;
    const label = document.createElement("b");
    label.dir = "auto";
    label.textContent = suggestion.label;
    const detail = document.createElement("small");
    detail.dir = "auto";
    const words = suggestion.type === "person" ? [] : [suggestion.type];
    if (suggestion.detail && suggestion.detail !== suggestion.type) words.push(suggestion.detail);
    detail.textContent = words.join(", ");
    item.append(label, " ", detail);
    if (suggestion.articles) {
      const count = document.createElement("span");
      count.textContent = suggestion.articles.toLocaleString("en-GB");
      item.append(" ", count);
    }
    return item;
  };
  const show = (suggestions) => {
    close();
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = suggestions.length === 1 ? "1 suggestion" : suggestions.length + " suggestions";
  };
  const ask = async () => {
    const typed = box.value.trim();
    asking = new AbortController();
    try {
      const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(typed), { signal: asking.signal });
      const found = answer.ok ? (await answer.json()).suggestions : [];
      if (box.value.trim() === typed && document.activeElement === box) show(found);
    } catch {
      // Nothing is suggested; the search works as ever.
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    if (asking) asking.abort();
    if (box.value.trim().length < 2) {
      forget();
    } else {
      timer = setTimeout(ask, 90);
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      forget();
      event.preventDefault();
    } else if (list.hidden) {
      return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      choose(at + (event.key === "ArrowDown" ? 1 : -1));
      event.preventDefault();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      location.assign(list.children[at].dataset.href);
    }
  });
  box.addEventListener("blur", forget);
  box.form.addEventListener("submit", forget);
  // The box keeps the focus while one presses on a suggestion.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) location.assign(item.dataset.href);
  });
});

// In a form with keys, a letter presses the button that has it; never while one types.
for (const form of document.querySelectorAll("form[data-keys]")) {
  form.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (!typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      form.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
    }
  });
}
