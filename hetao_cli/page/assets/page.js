"use strict";
// The page is whole without this: it switches languages, narrows lists, zooms the axis and opens what a link leads to.
(() => {
  const root = document.documentElement;
  const TAGS = {en: "en", hs: "zh-Hans", ht: "zh-Hant"};
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  root.classList.add("js");

  // the texts of what differs by language, three each, then the languages that they are really in
  const TEXTS = JSON.parse(document.getElementById("texts").textContent);
  const WRITTEN = root.dataset.lang;
  const said = (element) => element.textContent.trim();
  const tell = (within) => {
    const own = Object.keys(TAGS).indexOf(root.dataset.lang);
    for (const element of all("[data-t]", within)) {
      const entry = TEXTS[element.dataset.t];
      element.textContent = entry[own];
      if (entry[own + 3]) element.lang = entry[own + 3]; else element.removeAttribute("lang");
    }
  };

  // --- what is shown stands in the address: the language, filters and searches, and the entry that one is at
  const parsed = () => {
    const hash = location.hash.slice(1);
    if (hash.includes("=")) return new URLSearchParams(hash);
    try { return new URLSearchParams(hash ? {at: decodeURIComponent(hash)} : {}); } catch { return new URLSearchParams(); }
  };
  let state = parsed();
  const address = () => {
    for (const [key, value] of [...state]) if (!value) state.delete(key);
    const keys = [...state.keys()];
    if (!keys.length) return location.href.split("#")[0];
    const alone = keys.join() === "at";
    return `#${alone ? encodeURIComponent(state.get("at")) : state}`;
  };
  const keep = () => history.replaceState(null, "", address());

  // --- lists that are narrowed: every form has the id of its list; items keep their values in data attributes
  const lists = [];
  const listOf = (form) => {
    const list = document.getElementById(form.dataset.for);
    const items = all("li[data-place],article[data-item]", list).map((element) => ({element, text: null, values: {}}));
    return {form, items, groups: all(".group", list), count: form.querySelector(".count"), shown: items.length};
  };

  const valuesOf = (item, key) =>
    (item.values[key] ??= new Set((item.element.dataset[key] || "").split(" ")));
  const inAll = (element) => all("[data-t]", element).map((one) => TEXTS[one.dataset.t].slice(0, 3).join(" ")).join(" ");
  const hasCode = /(?=.*[a-z]).{6}/; // of an id, not a number that one looks for
  const textOf = (item) => { // without the codes that stand in it
    if (item.text === null) {
      const codes = all('a[href^="#c-"],code', item.element).map(said);
      const plain = codes.reduce((text, code) => text.replace(code, " "), item.element.textContent);
      item.text = `${plain} ${inAll(item.element)}`.normalize("NFKC").toLowerCase();
    }
    return item.text;
  };
  const fitsWords = (item, words) => words.every((word) =>
    textOf(item).includes(word) || (hasCode.test(word) && item.element.id.includes(word)));

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
        fitsWords(item, words);
      item.element.hidden = !fits;
      list.shown += fits;
      item.mark?.classList.toggle("out", !fits);
    }
    for (const group of list.groups) group.hidden = !group.querySelector(":scope > ol > li:not([hidden])");
    tellCount(list);
    const narrowed = list.shown < list.items.length;
    if (narrowed || list.narrowed) list.refit?.();
    list.narrowed = narrowed;
  };

  const fields = (list) => all("select,input", list.form);
  const recall = (list) => { // as the address has it
    for (const field of fields(list)) field.value = state.get(`${list.form.dataset.for}.${field.name}`) ?? "";
    narrow(list);
  };
  const equipList = (form) => {
    const list = listOf(form);
    lists.push(list);
    for (const select of all("select", form))
      for (const option of all("option", select)) {
        const count = list.items.filter((item) => valuesOf(item, select.name).has(option.value)).length;
        if (option.value) option.dataset.count = count;
      }
    const taken = () => {
      for (const field of fields(list)) state.set(`${form.dataset.for}.${field.name}`, field.value);
      form.parentElement.querySelector(`details:has(#${form.dataset.for})`)?.setAttribute("open", "");
      keep();
      narrow(list);
    };
    let waiting = 0;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(taken, 60); });
    form.addEventListener("reset", () => setTimeout(taken));
    return list;
  };

  // --- the axis
  const equipAxis = (frame, events) => {
    const drawing = frame.querySelector("svg");
    const marks = all("a.mark", drawing);
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
      .sort((one, other) => one.at - other.at);
    const ROW = 24, HEAD = 32; // as they are drawn
    let zoom = 1;

    const leastRank = (apart, width) => { // from which on ticks are so far apart
      const ranks = [...new Set(ticks.map((tick) => tick.rank))].sort((one, other) => one - other);
      return ranks.find((least) => ticks.filter((tick) => tick.rank >= least)
        .every((tick, n, kept) => !n || (tick.at - kept[n - 1].at) * width / 100 >= apart)) ?? ranks.at(-1);
    };
    const thin = () => { // as many years as have room
      const width = drawing.getBoundingClientRect().width;
      if (!width) return;
      const widest = Math.max(...ticks.map((tick) => tick.element.querySelector("text").getBBox().width));
      const drawn = leastRank(10, width), named = leastRank(widest + 8, width);
      for (const tick of ticks) {
        tick.element.classList.toggle("out", tick.rank < drawn);
        tick.element.classList.toggle("nameless", tick.rank < named);
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

    const step = (by) => {
      const open = marks.filter((mark) => !mark.classList.contains("out"));
      if (!open.length) return;
      const now = open.indexOf(document.activeElement);
      const next = by === "first" ? 0 : by === "last" ? open.length - 1
        : now < 0 ? 0 : Math.min(open.length - 1, Math.max(0, now + by));
      for (const mark of marks) mark.setAttribute("tabindex", "-1");
      open[next].setAttribute("tabindex", "0");
      open[next].focus({preventScroll: true});
      const box = open[next].getBoundingClientRect(), view = frame.getBoundingClientRect();
      if (box.left < view.left + 20 || box.right > view.right - 20)
        frame.scrollLeft += box.left - view.left - frame.clientWidth / 2;
      const low = innerHeight - (card.hidden ? 0 : card.offsetHeight + ROW); // above the card, which stays in view
      if (box.top < ROW || box.bottom > low) scrollBy(0, box.top - low / 2);
    };
    const card = document.getElementById("card");
    let told = null, touched = null;
    const close = () => { // the focus that it had goes back to the mark, which opens it
      if (card.contains(document.activeElement)) told?.focus({preventScroll: true});
      card.hidden = true;
      told = touched = null;
    };
    const keys = {
      "+": steps.in, "=": steps.in, "-": steps.out, "0": steps.all,
      ArrowRight: () => step(1), ArrowDown: () => step(1), ArrowLeft: () => step(-1), ArrowUp: () => step(-1),
      Home: () => step("first"), End: () => step("last"),
    };
    frame.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
      event.preventDefault();
      keys[event.key]();
    });
    addEventListener("resize", thin);
    thin();

    const laneNames = all(".lane-name", drawing); // they stay in view
    const stay = () => {
      const wide = drawing.getBoundingClientRect().width;
      for (const name of laneNames)
        name.setAttribute("x", Math.max(4, Math.min(frame.scrollLeft, wide - name.getComputedTextLength() - 8) + 4));
    };
    frame.addEventListener("scroll", stay);

    // what a mark is about, for keys and fingers: shown when it has the focus, or is touched first
    const tellOf = (mark) => {
      const item = mark && items.get(mark.dataset.n);
      if (!item) return;
      told = mark;
      const parts = all(":scope > .when,.title,.marks,.tellings", item.element).map((one) => one.cloneNode(true));
      for (const one of parts.flatMap((part) => [part, ...all("[id]", part)])) one.removeAttribute("id");
      const link = document.createElement("a");
      link.href = mark.getAttribute("href");
      link.textContent = card.dataset[root.dataset.lang];
      card.querySelector(".about").replaceChildren(...parts, link);
      card.hidden = false;
    };
    card.parentElement.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
    card.querySelector("button").addEventListener("click", close);
    frame.addEventListener("focusin", (event) => tellOf(event.target.closest(".mark")));
    drawing.addEventListener("click", (event) => {
      const mark = event.target.closest(".mark");
      if (!mark || event.pointerType !== "touch" || mark === touched) return;
      touched = mark;
      event.preventDefault();
      event.stopPropagation();
      tellOf(mark);
    }, true);

    // the axis shows what a filter leaves as large as it can: a lane or a row without a mark takes no room
    const height = Number(drawing.getAttribute("height"));
    const lanes = all("g.lane[data-rows]", drawing).map((lane) => ({lane, rows: all("g[data-row]", lane)}));
    const settle = () => {
      let up = 0;
      for (const {lane, rows} of lanes) {
        const shown = rows.filter((one) => !one.querySelector(":scope > .mark.out"));
        const kept = [...new Set(shown.map((one) => Number(one.dataset.row)))].sort((one, other) => one - other);
        const spare = kept.length ? ROW * (lane.dataset.rows - kept.length) : ROW * lane.dataset.rows + HEAD;
        for (const one of shown)
          one.setAttribute("transform", `translate(0 ${ROW * (kept.indexOf(Number(one.dataset.row)) - one.dataset.row)})`);
        lane.classList.toggle("out", !kept.length);
        lane.setAttribute("transform", `translate(0 ${-up})`);
        up += spare;
      }
      drawing.setAttribute("height", height - up);
    };
    events.refit = () => {
      settle();
      const left = marks.filter((mark) => !mark.classList.contains("out"));
      if (left.length === marks.length || !left.length) return zoomTo(1);
      const whole = drawing.getBoundingClientRect();
      const boxes = left.map((mark) => mark.getBoundingClientRect());
      const begin = Math.min(...boxes.map((box) => box.left)), end = Math.max(...boxes.map((box) => box.right));
      const middle = ((begin + end) / 2 - whole.left) / whole.width;
      zoomTo(zoom * 0.9 * frame.clientWidth / Math.max(end - begin, 60));
      frame.scrollLeft = middle * drawing.getBoundingClientRect().width - frame.clientWidth / 2;
    };
    const now = drawing.querySelector("line.today")?.getBoundingClientRect().left; // a narrow page opens where things go on
    if (now) frame.scrollLeft = now - frame.getBoundingClientRect().left - frame.clientWidth * 0.7;
  };

  const keyOf = (tag) => {
    const wanted = (tag || "").toLowerCase();
    if (wanted.startsWith("zh")) return /hant|tw|hk|mo/.test(wanted) ? "ht" : "hs";
    return wanted.startsWith("en") ? "en" : null;
  };

  // --- languages: what can't be taken from the table of texts is set here
  const speakIn = (within) => {
    const key = root.dataset.lang;
    if (key !== (within.dataset.told ?? WRITTEN)) tell(within);
    within.dataset.told = key;
    for (const element of all("title[data-en]", within)) element.textContent = element.dataset[key];
    for (const element of all("option[data-en]", within))
      element.textContent = element.dataset[key] + (element.dataset.count ? ` (${element.dataset.count})` : "");
    for (const button of all("button[data-zoom],button.copy,button.close", within)) {
      button.setAttribute("aria-label", button.dataset[key]);
      button.title = button.dataset[key];
    }
    for (const list of lists) tellCount(list);
    for (const item of lists.flatMap((list) => list.items)) {
      if (!item.mark) continue;
      const title = `${said(item.element.querySelector(".when"))} ${said(item.element.querySelector(".title"))}`;
      item.mark.setAttribute("aria-label", title);
      item.mark.querySelector("title").textContent = title;
    }
  };
  const speak = (key) => {
    if (!(key in TAGS)) return;
    root.dataset.lang = key;
    root.lang = TAGS[key];
    for (const button of all("button[data-switch]"))
      button.setAttribute("aria-pressed", String(button.dataset.switch === key));
    document.title = document.querySelector("title").dataset[key] ?? document.title;
    speakIn(document.body);
  };
  for (const button of all("button[data-switch]"))
    button.addEventListener("click", () => {
      state.set("lang", TAGS[button.dataset.switch]);
      speak(button.dataset.switch);
      keep();
    });

  // --- one search over events, figures, sources and findings
  const search = document.getElementById("search");
  const results = document.getElementById("results");
  const MOST_RESULTS = 40;
  let index = null;
  const labelOf = (element) => {
    const parts = element.matches("tr") ? all("td,th", element).slice(0, 4)
      : all(".when,.title,.message,h3", element).filter((one) => !one.matches("h3") || !element.querySelector(".message"));
    return parts.map(said).filter(Boolean).join(" · ");
  };
  const find = async () => {
    if (search.elements.q.value.trim()) await unpackAll();
    const wanted = search.elements.q.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    results.replaceChildren();
    results.hidden = !wanted.length;
    if (!wanted.length) return;
    index ??= all("#events .event,#found .finding,#said article,#said tr[id]").map((element) => ({element, text: null}));
    const found = index.filter((item) => fitsWords(item, wanted));
    for (const {element} of found.slice(0, MOST_RESULTS)) {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${(element.querySelector(":scope > h3[id]") ?? element).id || element.id}`;
      link.textContent = labelOf(element);
      const part = document.createElement("small");
      part.className = "quiet";
      part.textContent = `${said(element.closest("section[id]").querySelector("h2"))} `;
      line.append(part, link);
      results.append(line);
    }
    const count = document.createElement("li");
    count.className = "quiet";
    count.textContent = (results.dataset[root.dataset.lang] || "")
      .replace("{n}", Math.min(found.length, MOST_RESULTS)).replace("{all}", found.length);
    results.append(count);
  };
  if (search) {
    let waiting = 0;
    search.addEventListener("submit", async (event) => {
      event.preventDefault();
      await find();
      results.querySelector("a")?.click();
    });
    search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { state.set("q", search.elements.q.value); keep(); find(); }, 80);
    });
  }

  // --- links within the page: nothing hides where one leads, and the address keeps the rest
  let at = null;
  // parts that were not drawn yet get their heights on the way: once more until it stands still, or somebody scrolls
  const settle = (target) => {
    let before = null, still = 0, frames = 0, moved = false;
    const stop = () => { moved = true; };
    for (const name of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(name, stop, {once: true, passive: true});
    const step = () => {
      if (moved || target !== at) return;
      const top = target.getBoundingClientRect().top;
      still = before !== null && Math.abs(top - before) < 1 ? still + 1 : 0;
      if (still > 5 || frames++ > 120) return;
      const whole = target.matches("section,body") || target.getBoundingClientRect().height > innerHeight / 2;
      target.scrollIntoView({block: whole ? "start" : "center"});
      before = target.getBoundingClientRect().top;
      requestAnimationFrame(step);
    };
    setTimeout(() => { step(); target.focus({preventScroll: true}); });
  };
  const go = async () => {
    at?.classList.remove("at");
    const name = state.get("at") || "";
    if (name && !document.getElementById(name)) await unpackAll();
    at = document.getElementById(name);
    if (!at) return;
    if (at.closest("[hidden]")) lists.find((list) => list.form.parentElement.contains(at))?.form.reset();
    for (const one of all(":scope > details", at)) one.open = true;
    for (let one = at; one; one = one.parentElement) if (one.localName === "details") one.open = true;
    if (!at.matches("body,main,section")) at.classList.add("at");
    settle(at);
  };
  const arrive = () => {
    state = parsed();
    speak(keyOf(state.get("lang")) ?? root.dataset.lang);
    for (const list of lists) recall(list);
    if (search) { search.elements.q.value = state.get("q") ?? ""; find(); }
    go();
  };
  addEventListener("hashchange", arrive);
  addEventListener("popstate", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    state.set("at", decodeURIComponent(link.getAttribute("href").slice(1)));
    history.pushState(null, "", address());
    go();
  });

  // --- a link to any entry: one button, which goes to the entry that one points at
  const copy = document.querySelector("button.copy");
  const offer = (event) => {
    const entry = event.target.closest?.(".event,.finding,#said article > h3,#said tr[id]");
    if (entry && copy.parentElement !== entry) (entry.matches("tr") ? entry.lastElementChild : entry).append(copy);
    if (entry) copy.hidden = false;
  };
  if (copy) {
    document.addEventListener("pointerover", offer);
    document.addEventListener("focusin", (event) => { if (event.target !== copy) offer(event); });
    copy.addEventListener("click", async () => {
      const own = new URLSearchParams(state);
      own.set("at", copy.closest("[id]").id);
      const whole = `${location.href.split("#")[0]}#${own}`;
      try { await navigator.clipboard.writeText(whole); copy.dataset.done = "yes"; } catch { location.hash = `${own}`; }
      setTimeout(() => { delete copy.dataset.done; }, 1500);
    });
  }

  // --- tables as CSV and pictures as SVG, made here
  const save = (name, kind, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], {type: kind}));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const apart = (node) => node.nodeType === Node.TEXT_NODE ? node.textContent // with a space between blocks and badges
    : node.getAttribute("aria-hidden") || node.matches("button") ? ""
      : [...node.childNodes].map(apart).join(node.matches("td,th,tr") ? " " : "");
  const cell = (element) => {
    const text = apart(element).replace(/\s+/g, " ").trim();
    return `"${(/^[=+@-]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  const offerFile = (beside, label, make) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "file";
    button.textContent = label;
    button.addEventListener("click", make);
    beside.after(button);
  };
  const nameOf = (element) => element.closest("[id]")?.id || "hetao";
  const made = (name, attributes, text = "") => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };
  const ruler = document.createElement("canvas").getContext("2d");
  const widthOf = (words) => {
    ruler.font = `12px ${getComputedStyle(document.body).fontFamily}`;
    return Math.ceil(ruler.measureText(words).width);
  };
  const broken = (words, width) => words.split(/(?<=[\s;；、])/).reduce((lines, word) => {
    if (widthOf(lines.at(-1) + word) <= width) lines[lines.length - 1] += word; else lines.push(word);
    return lines;
  }, [""]);
  const captionOf = (figure) => { // what it is of, in which unit and as of when, by whom, seen on which day
    const around = figure.closest("article,section");
    return [...all(":scope > h2,:scope > h3,:scope > p", around), document.querySelector("header .quiet")]
      .map((one) => said(one).replace(/\s+/g, " ")).filter(Boolean).slice(0, 5);
  };
  const pictureOf = (figure) => { // its drawings where they stand, and the texts beside them
    const whole = figure.getBoundingClientRect();
    const picture = made("svg", {"font-family": getComputedStyle(document.body).fontFamily, "font-size": 12});
    let wide = whole.width;
    const write = (words, x, y, class_) => {
      picture.append(made("text", {x, y, class: class_}, words));
      wide = Math.max(wide, x + widthOf(words));
    };
    picture.append(made("style", {}, document.querySelector("style").textContent));
    for (const part of figure.matches("svg") ? [figure] : all("svg,.row-name,.row-text", figure)) {
      if (part.parentElement.closest("svg")) continue;
      const box = part.getBoundingClientRect(), at = {x: box.x - whole.x, y: box.y - whole.y};
      if (part.matches("svg")) {
        const copied = part.cloneNode(true);
        for (const [key, value] of Object.entries({...at, width: box.width, height: box.height})) copied.setAttribute(key, value);
        picture.append(copied);
      } else write(apart(part).replace(/\s+/g, " ").trim(), at.x, at.y + 14, part.className);
    }
    const lines = captionOf(figure).flatMap((words) => broken(words, wide));
    lines.forEach((words, line) => write(words, 0, whole.height + 16 * (line + 1), ""));
    picture.setAttribute("width", wide);
    picture.setAttribute("height", whole.height + 16 * lines.length + 8);
    return picture;
  };
  const equipFiles = (within) => {
    for (const table of all(".scroll > table", within))
      offerFile(table.parentElement, "CSV", () => save(`${nameOf(table)}.csv`, "text/csv;charset=utf-8",
        `\ufeff${[...table.rows].map((row) => [...row.cells].map(cell).join(",")).join("\r\n")}\r\n`));
    const figures = all("svg:not(.sample)", within).filter((one) => one.closest("main") && !one.parentElement.closest("svg"))
      .map((one) => one.closest(".frame,.plot-frame,.chart-rows") ?? one);
    for (const figure of new Set(figures)) offerFile(figure, "SVG", () =>
      save(`${nameOf(figure)}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(pictureOf(figure))));
  };

  // --- parts of a large log lie packed in the file, and are unpacked when they are opened, searched or led to
  const equip = (within) => {
    const own = all("form[data-for]", within).map(equipList);
    const frame = within.querySelector("#axis-frame");
    const events = own.find((list) => list.form.dataset.for === "events");
    if (frame && events) equipAxis(frame, events);
    equipFiles(within);
    return own;
  };
  const contentOf = async (name) => {
    const island = document.getElementById(name);
    const bytes = Uint8Array.from(atob(island.textContent), (letter) => letter.charCodeAt(0));
    const content = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    island.remove();
    return content;
  };
  let moreTexts = null;
  const packed = new Map(all("details[data-packed]").map((details) => [details, null]));
  const unpack = (details) => {
    if (!packed.has(details)) return null;
    if (!packed.get(details)) packed.set(details, (async () => {
      await (moreTexts ??= contentOf("packed-texts").then((content) => TEXTS.push(...JSON.parse(content))));
      details.insertAdjacentHTML("beforeend", await contentOf(details.dataset.packed));
      details.removeAttribute("data-packed");
      const own = equip(details);
      speakIn(details);
      for (const list of own) recall(list);
      index = null;
    })());
    return packed.get(details);
  };
  const unpackAll = () => Promise.all([...packed.keys()].map(unpack));
  for (const details of packed.keys())
    details.addEventListener("toggle", () => { if (details.open) unpack(details); });

  // what is folded whole is not printed; what is open is printed with all that it folds
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])").filter((one) => !one.querySelector(":scope > summary > h2"));
    for (const one of closed) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of closed) one.open = false; });

  equip(document.body);
  const own = navigator.languages.map(keyOf).find(Boolean);
  if (WRITTEN === "en" && own && !state.get("lang")) root.dataset.lang = own; // any other was asked for
  arrive();
})();
