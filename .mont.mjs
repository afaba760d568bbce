import sharp from 'sharp';
const [out, width, ...names] = process.argv.slice(2);
const parts = await Promise.all(names.map(async (n) => { const i = sharp(`/tmp/org-look/${n}.png`).resize({ width: Number(width) }); const { data, info } = await i.png().toBuffer({ resolveWithObject: true }); return { data, info }; }));
const height = Math.min(2600, Math.max(...parts.map((p) => p.info.height)));
let left = 0; const comp = [];
for (const p of parts) { const input = p.info.height > height ? await sharp(p.data).extract({ left: 0, top: 0, width: p.info.width, height }).toBuffer() : p.data; comp.push({ input, left, top: 0 }); left += p.info.width + 10; }
await sharp({ create: { width: left, height, channels: 3, background: '#888' } }).composite(comp).png().toFile(`/tmp/org-look/${out}.png`);
