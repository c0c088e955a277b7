/** An instant in a video or a sound, from milliseconds: « 0:42,3 », « 1:02:03,0 ». */
export function positionWords(milliseconds: number): string {
  const tenths = Math.floor(milliseconds / 100);
  const [hours, minutes, seconds] = [
    Math.floor(tenths / 36_000),
    Math.floor(tenths / 600) % 60,
    Math.floor(tenths / 10) % 60,
  ];
  const two = (part: number): string => String(part).padStart(2, '0');
  const before = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${before}:${two(seconds)},${tenths % 10}`;
}
