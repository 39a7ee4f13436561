// Proposes jobs and places while one types. Without it the page asks which one was meant.
(() => {
  "use strict";
  const PAUSE = 200;
  const LEAST = 2;

  const proposeFor = (input) => {
    const list = document.getElementById(input.getAttribute("list"));
    let timer = 0;
    let asked = "";

    const show = (found) => {
      list.replaceChildren(...found.map(({ label }) => {
        const option = document.createElement("option");
        option.value = label;
        return option;
      }));
    };

    const ask = async () => {
      const typed = input.value.trim();
      if (typed.length < LEAST || typed === asked) {
        return;
      }
      asked = typed;
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`);
        if (answer.ok && typed === input.value.trim()) {
          show(await answer.json());
        }
      } catch {
        // No network: what is typed is understood by the server.
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
  };

  document.querySelectorAll("input[data-suggest]").forEach(proposeFor);
})();
