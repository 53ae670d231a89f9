"use strict";
// The page is whole without this: it switches languages, narrows lists, zooms the axis and opens what a link leads to.
(() => {
  const root = document.documentElement;
  const TAGS = {en: "en", hs: "zh-Hans", ht: "zh-Hant"};
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  root.classList.add("js");

  // the texts of what differs by language, three each, then the languages that they are really in
  const TEXTS = JSON.parse(document.getElementById("texts").textContent);
  const said = (element) => element.textContent.trim();
  const tell = (within) => {
    const own = Object.keys(TAGS).indexOf(root.dataset.lang);
    for (const element of all("[data-t]", within)) {
      const entry = TEXTS[element.dataset.t];
      element.textContent = entry[own];
      if (entry[own + 3]) element.lang = entry[own + 3]; else element.removeAttribute("lang");
    }
  };

  // --- lists that are narrowed: every form has the id of its list; items keep their values in data attributes
  const lists = all("form[data-for]").map((form) => {
    const list = document.getElementById(form.dataset.for);
    const items = all("li[data-place],article[data-item]", list).map((element) => ({element, text: null, values: {}}));
    return {form, items, groups: all(".group", list), count: form.querySelector(".count"), shown: items.length};
  });

  const valuesOf = (item, key) =>
    (item.values[key] ??= new Set((item.element.dataset[key] || "").split(" ")));
  const inAll = (element) => all("[data-t]", element).map((one) => TEXTS[one.dataset.t].slice(0, 3).join(" ")).join(" ");
  const textOf = (item) => (item.text ??=
    `${item.element.textContent} ${inAll(item.element)} ${item.element.id}`.normalize("NFKC").toLowerCase());

  const tellCount = (list) => {
    list.count.textContent = (list.count.dataset[root.dataset.lang] || "")
      .replace("{n}", list.shown).replace("{all}", list.items.length);
  };

  const narrow = (list) => {
    const chosen = all("select", list.form).filter((one) => one.value).map((one) => [one.name, one.value]);
    const words = list.form.elements.q.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    list.shown = 0;
    for (const item of list.items) {
      const fits = chosen.every(([key, value]) => valuesOf(item, key).has(value)) &&
        (!words.length || words.every((word) => textOf(item).includes(word)));
      item.element.hidden = !fits;
      list.shown += fits;
      item.mark?.classList.toggle("out", !fits);
    }
    for (const group of list.groups) group.hidden = !group.querySelector(":scope > ol > li:not([hidden])");
    tellCount(list);
  };

  for (const list of lists) {
    let waiting = 0;
    list.form.addEventListener("submit", (event) => event.preventDefault());
    list.form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => narrow(list), 60); });
    list.form.addEventListener("reset", () => setTimeout(() => narrow(list)));
  }

  // --- the axis
  const frame = document.getElementById("axis-frame");
  const events = lists.find((list) => list.form.dataset.for === "events");
  let marks = [];
  if (frame && events) {
    const drawing = frame.querySelector("svg");
    marks = all("a.mark", drawing);
    const items = new Map(events.items.map((item) => [item.element.dataset.n, item]));
    for (const mark of marks) {
      const item = items.get(mark.dataset.n);
      if (item) item.mark = mark;
      mark.setAttribute("tabindex", "-1");
    }
    marks.sort((one, other) => one.dataset.n - other.dataset.n);
    marks[0]?.setAttribute("tabindex", "0");
    const ticks = all(".tick", drawing)
      .map((element) => ({element, at: Number(element.dataset.at), rank: Number(element.dataset.rank)}))
      .sort((one, other) => other.rank - one.rank || one.at - other.at);
    let zoom = 1;

    const thin = () => { // as many years as have room
      const width = drawing.getBoundingClientRect().width;
      if (!width) return;
      const taken = [];
      for (const tick of ticks) {
        const place = tick.at * width / 100;
        const free = taken.every((other) => Math.abs(other - place) >= 44);
        if (free) taken.push(place);
        tick.element.classList.toggle("quiet-tick", !free);
      }
    };
    const zoomTo = (wanted, centre) => {
      const before = drawing.getBoundingClientRect().width;
      const at = centre ?? frame.clientWidth / 2;
      const share = (frame.scrollLeft + at) / before;
      zoom = Math.min(64, Math.max(1, wanted));
      drawing.setAttribute("width", `${zoom * 100}%`);
      frame.scrollLeft = share * drawing.getBoundingClientRect().width - at;
      thin();
    };
    const steps = {in: () => zoomTo(zoom * 1.5), out: () => zoomTo(zoom / 1.5), all: () => zoomTo(1)};
    for (const button of all("button[data-zoom]")) button.addEventListener("click", steps[button.dataset.zoom]);
    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomTo(zoom * Math.exp(-event.deltaY / 300), event.clientX - frame.getBoundingClientRect().left);
    }, {passive: false});

    const go = (step) => {
      const open = marks.filter((mark) => !mark.classList.contains("out"));
      if (!open.length) return;
      const now = open.indexOf(document.activeElement);
      const next = step === "first" ? 0 : step === "last" ? open.length - 1
        : now < 0 ? 0 : Math.min(open.length - 1, Math.max(0, now + step));
      for (const mark of marks) mark.setAttribute("tabindex", "-1");
      open[next].setAttribute("tabindex", "0");
      open[next].focus({preventScroll: true});
      const box = open[next].getBoundingClientRect(), view = frame.getBoundingClientRect();
      if (box.left < view.left + 20 || box.right > view.right - 20)
        frame.scrollLeft += box.left - view.left - frame.clientWidth / 2;
    };
    const keys = {
      "+": steps.in, "=": steps.in, "-": steps.out, "0": steps.all,
      ArrowRight: () => go(1), ArrowDown: () => go(1), ArrowLeft: () => go(-1), ArrowUp: () => go(-1),
      Home: () => go("first"), End: () => go("last"),
    };
    frame.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
      event.preventDefault();
      keys[event.key]();
    });
    addEventListener("resize", thin);
    thin();
  }

  // --- languages: the style shows one of three texts; what can't stand in the markup three times is set here
  let spokenIn = root.dataset.lang;
  const speak = (key) => {
    if (!(key in TAGS)) return;
    root.dataset.lang = key;
    root.lang = TAGS[key];
    if (key !== spokenIn) tell(document.body);
    spokenIn = key;
    for (const button of all("button[data-switch]"))
      button.setAttribute("aria-pressed", String(button.dataset.switch === key));
    for (const element of all("option[data-en],title[data-en]")) element.textContent = element.dataset[key];
    for (const button of all("button[data-zoom]")) {
      button.setAttribute("aria-label", button.dataset[key]);
      button.title = button.dataset[key];
    }
    for (const list of lists) tellCount(list);
    for (const item of events?.items ?? []) {
      if (!item.mark) continue;
      const title = `${said(item.element.querySelector(".when"))} ${said(item.element.querySelector(".title"))}`;
      item.mark.setAttribute("aria-label", title);
      item.mark.querySelector("title").textContent = title;
    }
  };
  for (const button of all("button[data-switch]"))
    button.addEventListener("click", () => {
      speak(button.dataset.switch);
      history.replaceState(null, "", `#lang=${TAGS[button.dataset.switch]}`);
    });

  // --- links within the page: a filter never hides where one leads
  const arrive = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    const language = /^lang=(.+)$/.exec(hash);
    if (language) return speak(Object.keys(TAGS).find((key) => TAGS[key] === language[1]));
    const target = hash && document.getElementById(hash);
    if (!target) return;
    const hidden = target.closest("[hidden]");
    if (hidden) lists.find((list) => list.form.parentElement.contains(target))?.form.reset();
    for (let one = target; one; one = one.parentElement) if (one.localName === "details") one.open = true;
    setTimeout(() => { target.scrollIntoView({block: "center"}); target.focus({preventScroll: true}); });
  };
  addEventListener("hashchange", arrive);

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const one of closed) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of closed) one.open = false; });

  speak(root.dataset.lang);
  arrive();
})();
