import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const oldestNode = 20;

/**
 * A sentence for the person when the host's Node is too old.
 * @param {string} version as `process.versions.node` says it
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  if (Number.parseInt(version, 10) >= oldestNode) return undefined;
  return `Tertius needs Node ${oldestNode} or newer and this is Node ${version}. Install a newer one from https://nodejs.org and run the command again.`;
}

/**
 * Makes node_modules what package-lock.json says; a sentence for the person when that fails.
 * @param {string} root
 * @returns {string | undefined}
 */
export function install(root) {
  const reason = whyInstall(root);
  if (reason === undefined) return undefined;
  // On the error stream, because the output of some commands is data.
  console.error(`Installing packages (${reason}), which takes a minute …`);
  // Without our own node_modules/.bin, because `npm ci` deletes the Node it would find there.
  const done = spawnSync(
    "npm",
    ["ci", "--no-audit", "--no-fund", "--ignore-scripts=false", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
      env: { ...process.env, PATH: withoutTools(process.env.PATH ?? "") },
    },
  );
  if (done.error) return `npm could not be started: ${done.error.message}`;
  if (done.status !== 0) {
    return "npm could not install the packages; its own words are above. Without a network this works only once everything has been installed. Nothing else was changed: run the same command again when the cause is mended.";
  }
  const still = whyInstall(root);
  return still && `npm installed the packages, but ${still}. Delete node_modules and try again.`;
}

/**
 * What is missing or different in node_modules; undefined when it is complete.
 * @param {string} root
 * @returns {string | undefined}
 */
export function whyInstall(root) {
  if (!existsSync(path.join(root, "node_modules"))) return "there are none yet";
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  // npm writes this file last, so an install that was cut short has none.
  const had = packagesOf(path.join(root, "node_modules/.package-lock.json"));
  if (wanted === undefined) return "package-lock.json cannot be read";
  if (had === undefined) return "the last installation was not finished";
  for (const [place, { version, optional }] of Object.entries(wanted)) {
    if (place === "" || (optional && !(place in had))) continue;
    if (had[place]?.version !== version) return `${nameOf(place)} is not at ${version}`;
    if (versionAt(path.join(root, place)) !== version) return `${nameOf(place)} is damaged`;
  }
  return runsNode(root, wanted["node_modules/node"]?.version);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} place */
function nameOf(place) {
  return place.replace(/^.*node_modules\//, "");
}

/** @param {string} folder */
function versionAt(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {string | undefined} version
 */
function runsNode(root, version) {
  try {
    const node = path.join(root, "node_modules/.bin/node");
    const said = execFileSync(node, ["--version"], { encoding: "utf8", stdio: "pipe" }).trim();
    return said === `v${version}` ? undefined : `the project's Node says ${said}`;
  } catch {
    return "the project's Node does not run";
  }
}

/** @param {string} folders */
function withoutTools(folders) {
  return folders
    .split(path.delimiter)
    .filter((folder) => !folder.endsWith(path.join("node_modules", ".bin")))
    .join(path.delimiter);
}
