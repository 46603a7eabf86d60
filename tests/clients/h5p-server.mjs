// Takes a .h5p file into a site of @lumieducation/h5p-server, and prints what the site has of it as JSON.
// Arguments: the folder of the site, with the content types in libraries/, and the file.
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import H5P from "@lumieducation/h5p-server";

const [site, file] = process.argv.slice(2);
const config = new H5P.H5PConfig(undefined, { contentHubEnabled: false, fetchingDisabled: 1, sendUsageStatistics: false });
for (const folder of ["temporary", "content"]) mkdirSync(join(site, folder), { recursive: true });
const server = H5P.fs(config, ...["libraries", "temporary", "content"].map((folder) => join(site, folder)));
const user = { id: "1", name: "A teacher", email: "teacher@example.org", type: "local" };

try {
  const { metadata, parameters } = await server.uploadPackage(await readFile(file), user);
  const { mainLibrary, preloadedDependencies } = metadata;
  const main = preloadedDependencies.find((library) => library.machineName === mainLibrary);
  const name = `${mainLibrary} ${main.majorVersion}.${main.minorVersion}`;
  const saved = await server.saveOrUpdateContentReturnMetaData(undefined, parameters, metadata, name, user);
  const content = await server.getContent(saved.id, user);
  const pictures = await server.contentStorage.listFiles(saved.id, user);
  const kept = JSON.stringify({ metadata: content.h5p, params: content.params.params, pictures });
  process.stdout.write(kept, () => process.exit());
} catch (error) {
  process.stderr.write(JSON.stringify([error.message, error.replacements, error.errors?.map(String)]));
  process.exit(1);
}
