/** A file joined to something published, as everybody sees it. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Bytes; and how many files of one account may wait to be joined to something. */
export const fileLimits = { bytes: 10 * 1024 * 1024, waiting: 20, name: 200 } as const;

const startsWith =
  (...first: number[]) =>
  (bytes: Uint8Array): boolean =>
    first.every((byte, index) => bytes[index] === byte);

const zip = startsWith(0x50, 0x4b, 0x03, 0x04);

/** UTF-8 without what no text has. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

interface Kind {
  readonly mediaType: string;
  readonly is: (bytes: Uint8Array) => boolean;
}

const openDocument = 'application/vnd.oasis.opendocument.';
const openXml = 'application/vnd.openxmlformats-officedocument.';

/** What may be joined, by the ending of its name; its first bytes must agree. Nothing that a browser would run. */
const kinds = new Map<string, Kind>([
  ['pdf', { mediaType: 'application/pdf', is: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) }],
  ['png', { mediaType: 'image/png', is: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) }],
  ['jpg', { mediaType: 'image/jpeg', is: startsWith(0xff, 0xd8, 0xff) }],
  ['jpeg', { mediaType: 'image/jpeg', is: startsWith(0xff, 0xd8, 0xff) }],
  ['odt', { mediaType: `${openDocument}text`, is: zip }],
  ['ods', { mediaType: `${openDocument}spreadsheet`, is: zip }],
  ['odp', { mediaType: `${openDocument}presentation`, is: zip }],
  ['docx', { mediaType: `${openXml}wordprocessingml.document`, is: zip }],
  ['xlsx', { mediaType: `${openXml}spreadsheetml.sheet`, is: zip }],
  ['pptx', { mediaType: `${openXml}presentationml.presentation`, is: zip }],
  ['csv', { mediaType: 'text/csv; charset=utf-8', is: isText }],
  ['txt', { mediaType: 'text/plain; charset=utf-8', is: isText }],
]);

/** Its media type; null for what may not be joined, or is not what its name says. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | null {
  const kind = kinds.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
  return kind?.is(bytes) ? kind.mediaType : null;
}

/** One line, without a path or what a file system would trip on. */
export const fileNameOf = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"<>:|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(-fileLimits.name);

/** Where anybody fetches it. */
export const fileAddress = ({ id, name }: Pick<KeptFile, 'id' | 'name'>): string =>
  `/api/files/${id}/${encodeURIComponent(name)}`;
