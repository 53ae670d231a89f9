// Whether Mermaid's own parser takes a file, and for what.
import fs from "fs";
import {JSDOM} from "jsdom";

const page = new JSDOM("<body></body>");
Object.assign(globalThis, {window: page.window, document: page.window.document});
const {default: mermaid} = await import("mermaid");
console.log(JSON.stringify(await mermaid.parse(fs.readFileSync(process.env.HETAO_EXPORT, "utf8"))));
