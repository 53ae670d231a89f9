// What Markwhen's own parser reads in a file: title, first and last moment of each event, and its messages.
import fs from "fs";
import {parse} from "@markwhen/parser";

const read = parse(fs.readFileSync(process.env.HETAO_EXPORT, "utf8"));
const events = [];
const walk = (one) => (Array.isArray(one.children) ? one.children.forEach(walk) : events.push(one));
walk(read.events);
const told = events.map((one) => [
  one.firstLine.restTrimmed,
  one.dateRangeIso.fromDateTimeIso.slice(0, 10),
  one.dateRangeIso.toDateTimeIso.slice(0, 10),
]);
console.log(JSON.stringify({events: told, messages: read.parseMessages ?? []}));
