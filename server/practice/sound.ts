const RATE = 8_000;
const SECONDS = 4;

/** Four seconds of a low note that comes and goes: a WAV (RIFF, PCM, 8 bits, one channel). */
export function sound(): Buffer {
  const samples = Buffer.alloc(RATE * SECONDS);
  for (let at = 0; at < samples.length; at += 1) {
    const loudness = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / RATE);
    samples[at] = 128 + Math.round(24 * loudness * Math.sin((2 * Math.PI * 220 * at) / RATE));
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
