// Saves what is being typed into the draft, a moment after it was typed and when the page is left, so that a refresh loses nothing.
(() => {
  "use strict";
  const form = document.getElementById("form");
  const status = document.getElementById("saved");
  if (!form || !status || !form.dataset.page) {
    return;
  }
  const PAUSE = 1200;
  const PATIENCE = 10000;
  let timer = 0;
  let dirty = false;
  let running = null;
  let held = false;

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

  // What another tab wrote is still to be looked at: for these fields the form stays as old as it was.
  const keepBase = (field) => {
    const name = `base.${field}`;
    if (!form.elements[name]) {
      const base = document.createElement("input");
      base.type = "hidden";
      base.name = name;
      base.value = form.elements.base.value;
      form.append(base);
    }
  };

  const send = async (leaving) => {
    const patience = new AbortController();
    const alarm = window.setTimeout(() => patience.abort(), PATIENCE);
    try {
      // Kept alive, a request may be no larger than 64 KiB.
      const answer = await fetch("/signaler/brouillon",
        {method: "POST", body: body(), keepalive: leaving, signal: patience.signal});
      if (answer.ok || answer.status === 409) {
        const [revision, ...theirs] = (await answer.text()).split("\n");
        theirs.forEach(keepBase);
        form.elements.base.value = revision;
        status.textContent = answer.ok ? status.dataset.saved : status.dataset.conflict;
      } else {
        status.textContent = status.dataset.unsaved;
      }
      return true;
    } catch {
      status.textContent = status.dataset.unsaved;
      return false;
    } finally {
      window.clearTimeout(alarm);
    }
  };

  const arm = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE);
  };

  const save = async (leaving = false) => {
    if (!dirty || running || form.elements.replacing) {
      return;
    }
    dirty = false;
    running = send(leaving);
    const answered = await running;
    running = null;
    if (!answered) {
      dirty = true;
    } else if (dirty) {
      arm();
    }
  };

  form.addEventListener("input", () => {
    dirty = true;
    arm();
  });
  // Sent while it is being saved, the form would meet its own words as if another tab had written them.
  form.addEventListener("submit", async (event) => {
    window.clearTimeout(timer);
    if (!running && !held) {
      dirty = false;
      return;
    }
    event.preventDefault();
    if (!held) {
      held = true;
      const button = event.submitter;
      await running;
      held = false;
      form.requestSubmit(button);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      save();
    }
  });
  window.addEventListener("pagehide", () => save(true));
})();
