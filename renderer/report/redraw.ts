import { LOGO_LIMITS } from '#core/report/logo.ts';

/** Draws a picture anew on white, small enough to keep, so that nothing but its pixels is left of the file. */
export async function redrawn(picture: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await createImageBitmap(new Blob([picture]));
  const scale = Math.min(1, LOGO_LIMITS.kept / drawn.width, LOGO_LIMITS.kept / drawn.height);
  const [width, height] = [drawn.width, drawn.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
