/** Bytes of a file name that every file system takes, less what the end of an over-long one needs. */
const LONGEST = 200;

/** Names that Windows keeps for devices, whatever ending they have. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;

/**
 * The last part of the address of an alert's page. Letters, digits, `-`, `_` and `.` stay as they are, so the name of most
 * alerts is its own address and can be put into a `runbook_url` by a template. Every other byte of its UTF-8 form becomes
 * `~` and two hexadecimal digits, and so does a first character that would make a hidden or a reserved file name and a
 * last dot. No two names get one address; case is kept, and what differs by case alone shares a page (see
 * {@link alertKey}). A name over 200 bytes is cut and ends in a checksum of the whole.
 */
export function alertSlug(name: string): string {
  const bytes = [...new TextEncoder().encode(name.normalize('NFC').trim())];
  const slug = bytes
    .map((byte) => (/[A-Za-z0-9._-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : escaped(byte)))
    .join('')
    .replace(/^\./, escaped(0x2e))
    .replace(/\.$/, escaped(0x2e))
    .replace(reserved, (word) => escaped(word.charCodeAt(0)) + word.slice(1));
  return slug.length <= LONGEST ? slug : `${slug.slice(0, LONGEST - 20)}~~${checksum(bytes, 7)}${checksum(bytes, 11)}`;
}

/** What two names have in common that differ by case alone: they share a page, since some disks tell no case. */
export const alertKey = (name: string): string => alertSlug(name).toLowerCase();

const escaped = (byte: number): string => `~${byte.toString(16).padStart(2, '0')}`;

/** FNV-1a over the bytes from a start of its own, as eight hexadecimal digits. */
function checksum(bytes: readonly number[], start: number): string {
  const hash = bytes.reduce((value, byte) => Math.imul(value ^ byte, 0x01000193), 0x811c9dc5 ^ start);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
