/** One way of writing what is looked for. */
export interface Form {
  /** What is looked for, and how it is written: « le texte, base64 ». */
  name: string;
  bytes: Buffer;
}

/** Base64 of bytes that stand anywhere in something longer: whichever of the three ways their first bit falls. */
function base64Of(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const after = (3 - ((before + bytes.length) % 3)) % 3;
    const text = Buffer.concat([Buffer.alloc(before), bytes, Buffer.alloc(after)]).toString('base64');
    // Characters that hold a bit of a neighbour are left out.
    return Buffer.from(text.slice(Math.ceil((before * 8) / 6), text.length - Math.ceil((after * 8) / 6)));
  });
}

/** Bytes as they are, in hexadecimal, and in base64 wherever they begin. */
export function formsOfBytes(name: string, bytes: Buffer): Form[] {
  const hex = bytes.toString('hex');
  return [
    { name, bytes },
    { name: `${name}, hex`, bytes: Buffer.from(hex) },
    { name: `${name}, HEX`, bytes: Buffer.from(hex.toUpperCase()) },
    ...base64Of(bytes).map((form) => ({ name: `${name}, base64`, bytes: form })),
  ];
}

/** Words as UTF-8 and UTF-16 (V8's own), each in every way of `formsOfBytes`, and as an address writes them. */
export function formsOf(words: string): Form[] {
  const percent = encodeURIComponent(words);
  return [
    ...formsOfBytes(`« ${words} »`, Buffer.from(words, 'utf8')),
    { name: `« ${words} », UTF-16`, bytes: Buffer.from(words, 'utf16le') },
    ...(percent === words ? [] : [{ name: `« ${words} », %`, bytes: Buffer.from(percent) }]),
  ];
}

/** Names of the forms that some bytes hold. */
export function foundIn(bytes: Buffer, forms: readonly Form[]): string[] {
  return forms.filter((form) => bytes.includes(form.bytes)).map(({ name }) => name);
}
