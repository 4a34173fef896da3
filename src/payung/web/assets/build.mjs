// Builds the pages' static files into ../static/payung from the packages of package-lock.json.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { compile } from "sass"
import { drawMap } from "./map.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, "..", "static", "payung")
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const { css } = compile(join(here, "pages.scss"), { loadPaths: [join(here, "node_modules")], style: "compressed", quietDeps: true })
writeFileSync(join(out, "pages.css"), css)
for (const name of readdirSync(here)) if (name.endsWith(".mjs") && !["build.mjs", "map.mjs"].includes(name)) copyFileSync(join(here, name), join(out, name))
copyFileSync(join(here, "icon.svg"), join(out, "icon.svg"))
copyFileSync(join(here, "node_modules/htmx.org/dist/htmx.min.js"), join(out, "htmx.min.js"))
drawMap(join(here, "node_modules"), out)
