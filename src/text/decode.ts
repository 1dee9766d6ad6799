/** French as people type it, and what it becomes when it is read with somebody else's letters. */
const OURS = /[éèêëàâçîïôùûüœÉÈÊÀÇÎÔŒ’‘“”«»…–—€\u00a0]/g;
const ofFrench = (text: string) => text.match(OURS)?.length ?? 0;

/**
 * A plain text in the letters it was saved in: UTF-8, UTF-16, those of Windows or of old Macintoshes. Read as anything
 * else it would lose every accent of a quotation.
 */
export function decodeText(bytes: Uint8Array): {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'MacRoman';
} {
  const read = (name: string) => new TextDecoder(name, { fatal: name === 'utf-8' }).decode(bytes);
  const [a, b] = bytes;
  const zeros = (rank: number) => bytes.slice(0, 200).filter((byte, i) => i % 2 === rank && byte === 0).length;
  const half = Math.min(bytes.length, 200) / 4;
  if ((a === 0xff && b === 0xfe) || zeros(1) > half) return { text: read('utf-16le'), encoding: 'UTF-16' };
  if ((a === 0xfe && b === 0xff) || zeros(0) > half) return { text: read('utf-16be'), encoding: 'UTF-16' };
  try {
    return { text: read('utf-8'), encoding: 'UTF-8' };
  } catch {
    const [windows, mac] = [read('windows-1252'), read('macintosh')];
    return ofFrench(mac) > ofFrench(windows)
      ? { text: mac, encoding: 'MacRoman' }
      : { text: windows, encoding: 'Windows-1252' };
  }
}
