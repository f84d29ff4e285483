/** A composed SVG → PNG at so many times its size, drawn by the browser with the reader's own fonts. */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * scale;
		canvas.height = image.naturalHeight * scale;
		const context = canvas.getContext('2d');
		if (!context) throw new Error('this browser gives no canvas to draw on');
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await blobOf(canvas);
	} finally {
		URL.revokeObjectURL(address);
	}
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
	new Promise((resolve, reject) =>
		canvas.toBlob(
			(blob) =>
				blob
					? resolve(blob)
					: reject(new Error(`no PNG of ${canvas.width} × ${canvas.height} pixels`)),
			'image/png'
		)
	);
