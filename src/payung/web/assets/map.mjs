// The shapes of the ten countries and their neighbours as paths of an SVG: Natural Earth (public domain), as world-atlas carries it.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { feature } from "topojson-client"

const TEN = { "050": "bd", "356": "in", "360": "id", "116": "kh", "418": "la", "104": "mm", "524": "np", "608": "ph", "764": "th", "704": "vn" }
const WEST = 66, EAST = 143, NORTH = 37, SOUTH = -12, SCALE = 12 // pixels a degree; degrees as wide as high, which holds near the equator

const point = ([lon, lat]) => [Math.round((lon - WEST) * SCALE), Math.round((NORTH - lat) * SCALE)]
const inView = ([x, y]) => x > -60 && x < (EAST - WEST) * SCALE + 60 && y > -60 && y < (NORTH - SOUTH) * SCALE + 60

// What is smaller than two pixels is left out, but for a country's largest part.
const extent = (ring) => Math.max(...[0, 1].map((axis) => Math.max(...ring.map((p) => p[axis])) - Math.min(...ring.map((p) => p[axis]))))

function path(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  const rings = polygons.flat().map((ring) => ring.map(point)).filter((ring) => ring.some(inView))
  const largest = Math.max(...rings.map(extent))
  return rings.filter((ring) => extent(ring) > Math.min(2, largest - 1)).map(relative).join("")
}

// A ring by its steps, which is shorter than by its points.
function relative(ring) {
  const steps = ring.map((p, n) => (n ? [p[0] - ring[n - 1][0], p[1] - ring[n - 1][1]] : p)).filter(([x, y], n) => !n || x || y)
  return `M${steps[0]}l${steps.slice(1).join(" ")}z`
}

const read = (modules, name) => {
  const world = JSON.parse(readFileSync(join(modules, "world-atlas", name), "utf8"))
  return feature(world, world.objects.countries).features
}

export function drawMap(modules, out) {
  const ten = read(modules, "countries-50m.json").filter((one) => TEN[one.id])
  const countries = Object.fromEntries(ten.map((one) => [TEN[one.id], path(one.geometry)]))
  const others = read(modules, "countries-110m.json").filter((one) => !TEN[one.id]).map((one) => path(one.geometry)).join("")
  const source = "Natural Earth, public domain, by world-atlas (ISC licence)"
  const map = { source, width: (EAST - WEST) * SCALE, height: (NORTH - SOUTH) * SCALE, countries, others }
  writeFileSync(join(out, "map.json"), JSON.stringify(map))
}
