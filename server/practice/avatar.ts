/** A drawn avatar (SVG) of a handle: two circles and an initial. */
export function avatar(handle: string, hue: number): string {
  const initial = (handle[0] ?? '?').toUpperCase().replace(/[^A-Z]/, '?');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44" width="44" height="44">
<rect width="44" height="44" fill="hsl(${hue} 45% 42%)"/>
<circle cx="34" cy="8" r="16" fill="hsl(${(hue + 40) % 360} 55% 55%)"/>
<text x="21" y="31" font-family="sans-serif" font-size="23" font-weight="700" text-anchor="middle" fill="#fff">${initial}</text>
</svg>
`;
}
