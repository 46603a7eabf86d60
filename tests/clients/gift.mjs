// Reads GIFT from standard input and prints the questions in it as JSON; what is not GIFT ends it with a message.
import { readFileSync } from "node:fs";
import gift from "gift-pegjs";

try {
  process.stdout.write(JSON.stringify(gift.parse(readFileSync(0, "utf8"))));
} catch (error) {
  const at = error.location?.start;
  process.stderr.write(at ? `line ${at.line}, column ${at.column}: ${error.message}` : String(error));
  process.exitCode = 1;
}
