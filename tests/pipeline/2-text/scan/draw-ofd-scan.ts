import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
/** A4 in millimetres. */
const [ACROSS, DOWN] = [210, 297];

/** Of a package: where its pictures lie, who names them, and how they are laid on the page. */
export interface ScanLook {
	/** The attribute of an image object; left out, the picture fills its boundary. */
	ctm?: string;
	boundary?: string;
	/** The list of resources that names the pictures. */
	list?: 'DocumentRes' | 'PublicRes' | 'PageRes';
	base?: string;
	/** On every page, beside the pictures. */
	words?: string;
}

/** A page for each picture, as scanners and converters write OFD (GB/T 33190). */
export function drawOfdScan(
	pictures: readonly Uint8Array[],
	{ ctm, boundary, list = 'DocumentRes', base = 'Res', words = '' }: ScanLook = {}
): Uint8Array {
	const area = `<ofd:PhysicalBox>0 0 ${ACROSS} ${DOWN}</ofd:PhysicalBox>`;
	const media = pictures.map(
		(_, i) =>
			`<ofd:MultiMedia ID="${i + 50}" Type="Image"><ofd:MediaFile>page_${i}.img</ofd:MediaFile></ofd:MultiMedia>`
	);
	const resources = (some: readonly string[]) =>
		`<ofd:Res ${NAMESPACE} BaseLoc="${base}"><ofd:MultiMedias>${some.join('')}</ofd:MultiMedias></ofd:Res>`;
	const isOfPage = list === 'PageRes';
	const named = isOfPage ? '' : `<ofd:${list}>Resources.xml</ofd:${list}>`;
	const parts: Record<string, string | Uint8Array> = {
		'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
		'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData>${named}<ofd:PageArea>${area}</ofd:PageArea></ofd:CommonData><ofd:Pages>${pictures
			.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
			.join('')}</ofd:Pages></ofd:Document>`
	};
	if (!isOfPage) parts['Doc_0/Resources.xml'] = resources(media);
	for (const [i, picture] of pictures.entries()) {
		const folder = `Doc_0/Pages/Page_${i}`;
		if (isOfPage) parts[`${folder}/PageRes.xml`] = resources(media.slice(i, i + 1));
		const own = isOfPage ? '<ofd:PageRes>PageRes.xml</ofd:PageRes>' : '';
		const laid = `Boundary="${boundary ?? `0 0 ${ACROSS} ${DOWN}`}"${ctm ? ` CTM="${ctm}"` : ''}`;
		const text = words
			? `<ofd:TextObject ID="9" Boundary="100 290 20 5" Font="3" Size="4"><ofd:TextCode X="0" Y="4">${words}</ofd:TextCode></ofd:TextObject>`
			: '';
		parts[`${folder}/Content.xml`] =
			`<ofd:Page ${NAMESPACE}>${own}<ofd:Area>${area}</ofd:Area><ofd:Content><ofd:Layer ID="8"><ofd:ImageObject ID="7" ResourceID="${i + 50}" ${laid}/>${text}</ofd:Layer></ofd:Content></ofd:Page>`;
		const folders = base.startsWith('/') ? [base.slice(1)] : [isOfPage ? folder : 'Doc_0', base];
		parts[[...folders.filter(Boolean), `page_${i}.img`].join('/')] = picture;
	}
	return zipSync(
		Object.fromEntries(
			Object.entries(parts).map(([k, v]) => [k, typeof v === 'string' ? strToU8(v) : v])
		)
	);
}
