// Reads a JSON list of QTI 2.1 items from standard input and prints them as QTI 3, converted by @citolab/qti-convert.
import { readFileSync } from "node:fs";
import { convertQti2toQti3 } from "@citolab/qti-convert/qti-convert-node";

const items = JSON.parse(readFileSync(0, "utf8"));
const converted = [];
for (const item of items) converted.push(await convertQti2toQti3(item));
process.stdout.write(JSON.stringify(converted));
