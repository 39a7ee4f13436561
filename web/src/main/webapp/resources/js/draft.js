// Saves what is being typed into the draft, a moment after it was typed and when the page is left, so that a refresh loses nothing.
(() => {
  "use strict";
  const form = document.getElementById("form");
  const status = document.getElementById("saved");
  if (!form || !status || !form.dataset.page) {
    return;
  }
  const PAUSE = 1200;
  let timer = 0;
  let dirty = false;
  let sending = false;

  const body = () => {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && !name.startsWith("jakarta.faces.") && name !== "code") {
        data.append(name, value);
      }
    }
    data.append("page", form.dataset.page);
    return data;
  };

  const save = async () => {
    if (!dirty || sending || form.elements.replacing) {
      return;
    }
    dirty = false;
    sending = true;
    try {
      const answer = await fetch("/signaler/brouillon", {method: "POST", body: body(), keepalive: true});
      if (answer.ok) {
        form.elements.base.value = await answer.text();
        status.textContent = status.dataset.saved;
      } else {
        status.textContent = answer.status === 409 ? status.dataset.conflict : status.dataset.unsaved;
      }
    } catch {
      dirty = true;
      status.textContent = status.dataset.unsaved;
    } finally {
      sending = false;
    }
  };

  form.addEventListener("input", () => {
    dirty = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => {
    dirty = false;
    window.clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      save();
    }
  });
  window.addEventListener("pagehide", save);
})();
