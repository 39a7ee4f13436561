/* The keys of the agents' list, and where the focus goes when a part of it is replaced. */
(() => {
  "use strict";

  const OFF = "vigie-keys-off";
  const keys = document.getElementById("keys");
  const on = document.getElementById("keys-on");

  const move = (step) => {
    const links = [...document.querySelectorAll(".row-link")];
    const row = document.activeElement.closest("tr");
    const at = links.findIndex((link) => row !== null && row.contains(link));
    const next = at < 0 ? links[0] : links[at + step];
    next?.focus();
  };

  const tick = () => document.activeElement.closest("tr")?.querySelector("[role=checkbox]")?.click();

  const acts = {
    "/": () => document.getElementById("mots").focus(),
    "?": () => keys.showModal(),
    j: () => move(1),
    k: () => move(-1),
    x: tick,
  };

  const isTyping = (element) =>
    element.matches("select, textarea, [contenteditable], input:not([type=checkbox])");

  document.addEventListener("keydown", (event) => {
    const act = acts[event.key];
    const isWanted = on.checked && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (act && isWanted && !keys.open && !isTyping(event.target)) {
      event.preventDefault();
      act();
    }
  });

  /* The table would take this key to choose the row. */
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && event.target.matches(".row-link")) {
        event.stopPropagation();
      }
    },
    true,
  );

  on.checked = localStorage.getItem(OFF) === null;
  on.addEventListener("change", () => {
    if (on.checked) {
      localStorage.removeItem(OFF);
    } else {
      localStorage.setItem(OFF, "1");
    }
  });
  document.getElementById("show-keys").addEventListener("click", () => keys.showModal());
  document.getElementById("close-keys").addEventListener("click", () => keys.close());

  /* A preview or a result that has just come is read first. */
  let shown = null;
  jQuery(document).on("pfAjaxComplete", () => {
    const news = document.querySelector("#preview, #done");
    if (news !== null && news.id !== shown) {
      news.focus();
    }
    shown = news === null ? null : news.id;
  });
})();
