// What TimelineJS itself makes of a document: the id and the moments of each slide, and what it finds wrong.
import fs from "fs";
import {JSDOM} from "jsdom";

const options = {pretendToBeVisual: true, runScripts: "outside-only", url: "http://localhost/"};
const page = new JSDOM("<div id='here'></div>", options);
page.window.matchMedia = () => ({matches: false, addListener() {}, addEventListener() {}});
page.window.eval(fs.readFileSync("node_modules/@knight-lab/timelinejs/dist/js/timeline.js", "utf8"));
const timeline = new page.window.TL.Timeline("here", JSON.parse(fs.readFileSync(process.env.HETAO_EXPORT, "utf8")), {});
while (!timeline.config) await new Promise((done) => setTimeout(done, 50));
const day = (date) => date && new Date(date.getTime()).toISOString().slice(0, 10);
const told = timeline.config.events.map((one) => [one.unique_id, day(one.start_date), day(one.end_date) ?? null]);
console.log(JSON.stringify({events: told, valid: timeline.config.isValid()}));
process.exit(0);
