/** The text of a file: its byte order mark, then its own `<meta charset>`, then UTF-8, then Latin. */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1];
  if (isUtf8(bytes) || !declared || /^utf-?8$/i.test(declared)) return utf8OrLatin(bytes);
  return decoderFor(declared).decode(bytes);
}

function utf8OrLatin(bytes: Uint8Array): string {
  return new TextDecoder(
    isUtf8(bytes) ? "utf-8" : mostlyUtf8(bytes) ? "utf-8" : "windows-1252",
  ).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A few broken bytes do not make a UTF-8 file a Latin one. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  const fine = text.replace(/\p{ASCII}|\ufffd/gu, "").length;
  return fine > broken;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("utf-8");
  }
}
