/* Adding files to a report with their progress, by dropping, pasting or the camera. Without this, the form does it all. */
(() => {
  "use strict";

  const POLL = 3000;
  const POLLS = 100;

  const step = document.getElementById("evidence-step");
  const form = document.getElementById("upload");
  const input = document.getElementById("evidence-input");
  const list = document.getElementById("files");
  const drop = document.getElementById("drop");
  const text = step.dataset;
  const maxFiles = Number(text.maxFiles);
  const maxBytes = Number(text.maxBytes);

  const queue = [];
  let sending = false;
  let polls = 0;

  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, i) => values[i]);

  const say = (sentence) => {
    document.getElementById("files-said").textContent = sentence;
  };

  const part = (name) => document.getElementById(name).content.firstElementChild.cloneNode(true);

  const kept = () => list.querySelectorAll(".file[data-id]").length;

  /* What the list holds decides what is shown around it. */
  const settle = () => {
    const waiting = list.querySelector("[data-state=QUARANTINED]") !== null;
    document.getElementById("no-files").hidden = list.children.length > 0;
    document.getElementById("files-waiting").hidden = !waiting;
    document.getElementById("files-full").hidden = kept() < maxFiles;
    form.hidden = kept() >= maxFiles;
    return waiting;
  };

  const added = (file) => {
    const item = part("file-added");
    item.dataset.id = file.id;
    item.dataset.state = file.state;
    item.querySelector(".file-name").textContent = file.name;
    item.querySelector(".file-size").textContent = file.sizeText;
    item.querySelector("form").action = `/signaler/preuves/${file.id}/retirer`;
    item.querySelector("button .visually-hidden").textContent = ` ${file.name}`;
    return item;
  };

  const refuse = (item, sentence) => {
    const error = item.querySelector(".error");
    const button = item.querySelector("button");
    item.querySelector(".file-progress").hidden = true;
    error.querySelector(".error-text").textContent = sentence;
    error.hidden = false;
    button.textContent = text.dismiss;
    button.onclick = () => {
      item.remove();
      settle();
      input.focus();
    };
    say(sentence);
  };

  const reasons = (answer, name) => {
    try {
      return JSON.parse(answer).detail ?? fill(text.failed, name);
    } catch {
      return fill(text.failed, name);
    }
  };

  const finish = (job, request) => {
    if (request.status === 200) {
      const file = JSON.parse(request.responseText).files[0];
      job.item.replaceWith(added(file));
      say(fill(text.added, file.name));
      polls = 0;
      poll();
    } else {
      refuse(job.item, reasons(request.responseText, job.file.name));
    }
  };

  const send = (job) => {
    const { file, item } = job;
    const body = new FormData();
    if (form.keepOriginal.checked) {
      body.append("keepOriginal", "on");
      if (file.lastModified) {
        body.append("capturedAt", new Date(file.lastModified).toISOString());
      }
    }
    body.append("captureAddress", form.captureAddress.value);
    body.append("file", file, file.name);

    const request = new XMLHttpRequest();
    const progress = item.querySelector("progress");
    const note = item.querySelector(".progress-note");
    request.upload.onprogress = (event) => {
      const percent = event.lengthComputable ? Math.floor((100 * event.loaded) / event.total) : 0;
      progress.value = percent;
      note.textContent = fill(text.sending, file.name, percent);
    };
    request.upload.onload = () => {
      progress.removeAttribute("value");
      note.textContent = fill(text.checking, file.name);
    };
    request.onload = () => finish(job, request);
    request.onerror = () => refuse(item, fill(text.failed, file.name));
    request.onabort = () => {
      item.remove();
      say(fill(text.stopped, file.name));
    };
    request.onloadend = () => {
      sending = false;
      settle();
      next();
    };
    job.stop = () => request.abort();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.send(body);
  };

  /* One at a time: they share one line, and are examined one by one. */
  const next = () => {
    const job = sending ? undefined : queue.shift();
    if (job) {
      sending = true;
      send(job);
    }
  };

  const queueUp = (file) => {
    const item = part("file-sending");
    const job = { file, item };
    item.querySelector(".file-name").textContent = file.name;
    item.querySelector("progress").setAttribute("aria-label", file.name);
    item.querySelector(".progress-note").textContent = text.waiting;
    const button = item.querySelector("button");
    button.textContent = text.stop;
    const of = document.createElement("span");
    of.className = "visually-hidden";
    of.textContent = ` ${file.name}`;
    button.append(of);
    list.append(item);
    if (file.size > maxBytes) {
      refuse(item, fill(text.tooLarge, file.name, maxBytes >> 20));
    } else if (kept() + queue.length + (sending ? 1 : 0) >= maxFiles) {
      refuse(item, fill(text.tooMany, file.name, maxFiles));
    } else {
      job.stop = () => {
        queue.splice(queue.indexOf(job), 1);
        item.remove();
        say(fill(text.stopped, file.name));
        settle();
      };
      button.onclick = () => {
        job.stop();
        input.focus();
      };
      queue.push(job);
    }
  };

  const take = (files) => {
    [...files].forEach(queueUp);
    settle();
    next();
  };

  const show = (file) => {
    const item = list.querySelector(`.file[data-id="${file.id}"]`);
    const chip = document.getElementById("file-states").content.querySelector(`[data-status=${file.state}]`);
    if (item !== null && chip !== null && item.dataset.state !== file.state) {
      item.dataset.state = file.state;
      item.querySelector(".status").replaceWith(chip.cloneNode(true));
      say(`${file.name} : ${chip.textContent}`);
    }
  };

  /* As long as a file is in quarantine, and for some minutes at most. */
  let timer;
  const poll = () => {
    clearTimeout(timer);
    if (settle() && polls < POLLS) {
      timer = setTimeout(async () => {
        polls += 1;
        try {
          const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
          if (answer.ok) {
            (await answer.json()).files.forEach(show);
          }
        } catch {
          /* The next one may get through. */
        }
        poll();
      }, POLL);
    }
  };

  const remove = async (event) => {
    const item = event.target.closest(".file[data-id]");
    if (item === null) {
      return;
    }
    event.preventDefault();
    const answer = await fetch(event.target.action, { method: "POST", headers: { Accept: "application/json" } });
    if (answer.ok || answer.status === 404) {
      say(fill(text.removed, item.querySelector(".file-name").textContent));
      item.remove();
      settle();
      input.focus();
    }
  };

  form.addEventListener("submit", (event) => {
    if (input.files.length > 0) {
      event.preventDefault();
      take(input.files);
      input.value = "";
    }
  });
  input.addEventListener("change", () => {
    take(input.files);
    input.value = "";
  });
  list.addEventListener("submit", remove);

  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  ["dragenter", "dragover"].forEach((name) =>
    drop.addEventListener(name, (event) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        drop.classList.add("drop-over");
      }
    }),
  );
  ["dragleave", "drop"].forEach((name) => drop.addEventListener(name, () => drop.classList.remove("drop-over")));
  drop.addEventListener("drop", (event) => {
    if (holdsFiles(event)) {
      event.preventDefault();
      take(event.dataTransfer.files);
    }
  });
  /* A file dropped beside the zone would replace the page. */
  ["dragover", "drop"].forEach((name) => window.addEventListener(name, (event) => holdsFiles(event) && event.preventDefault()));

  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0 && !form.hidden) {
      event.preventDefault();
      const now = new Date().toISOString().slice(0, 19).replace(/[:T]/g, "-");
      take(
        files.map((file) =>
          file.name === "image.png" ? new File([file], `${text.pasted}-${now}.png`, { type: file.type }) : file,
        ),
      );
    }
  });

  /* A telephone's own camera; where there is none, the button would only open the same dialogue. */
  const camera = document.getElementById("camera");
  camera.hidden = !window.matchMedia("(pointer: coarse)").matches;
  camera.addEventListener("click", () => {
    const picture = document.createElement("input");
    picture.type = "file";
    picture.accept = "image/*";
    picture.capture = "environment";
    picture.addEventListener("change", () => take(picture.files));
    picture.click();
  });

  drop.querySelector(".drop-text").hidden = false;
  drop.classList.add("drop-zone");
  document.getElementById("upload-send").hidden = true;
  settle();
  poll();
})();
