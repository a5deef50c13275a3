/**
 * The board's map projection: an equidistant conic with a flat cone, drawn together in the far east and the far north,
 * because ten of the fourteen organisations lie west of the Urals. It is used when the map's asset is made and again when
 * the places of a scenario are put on it.
 */

const RAD = Math.PI / 180;
/** Cone constant and the distance of the cone's tip from latitude 54° north, in radians. */
const CONE = 0.52;
const TIP = 1.25;
const MERIDIAN = 62;

/** Width and height of the map in its own units. */
export const MAP_WIDTH = 1000;
export const MAP_HEIGHT = 620;

const SCALE_X = 1130;
const SCALE_Y = 1010;
const LEFT = -0.462;
const TOP = -0.272;
/** Conic x from which the east is drawn together, and how strongly. */
const EAST = -0.06;
const EAST_PULL = 3.6;
/** Latitude from which the north is drawn together. */
const NORTH = 60;
const NORTH_PULL = 0.09;

function drawnTogether(value: number, from: number, pull: number): number {
  return value <= from ? value : from + Math.log1p((value - from) * pull) / pull;
}

/** Degrees to map units; y grows southwards. */
export function project(longitude: number, latitude: number): [x: number, y: number] {
  // The eastern tip lies beyond 180°.
  const east = longitude < -140 ? longitude + 360 : longitude;
  const theta = CONE * (east - MERIDIAN) * RAD;
  const rho = TIP - (drawnTogether(latitude, NORTH, NORTH_PULL) - 54) * RAD;
  const x = drawnTogether(rho * Math.sin(theta), EAST, EAST_PULL);
  const y = rho * Math.cos(theta) - TIP;
  return [(x - LEFT) * SCALE_X, (y - TOP) * SCALE_Y];
}
