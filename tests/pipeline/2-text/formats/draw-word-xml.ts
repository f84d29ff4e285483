import { strFromU8, unzipSync } from 'fflate';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A document of Word as the XML of 2003, out of a package with one part. */
export function asWord2003(docx: Uint8Array): Uint8Array {
	const main = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
	const body = main
		.slice(main.indexOf('<w:body>'), main.indexOf('</w:document>'))
		.replaceAll('w:vMerge', 'w:vmerge')
		.replaceAll('<w:del>', '<aml:annotation aml:id="1" w:type="Word.Deletion"><aml:content>')
		.replaceAll('</w:del>', '</aml:content></aml:annotation>')
		.replace('<w:body>', '<w:body><wx:sect>')
		.replace('</w:body>', '</wx:sect></w:body>');
	return new TextEncoder().encode(
		`${DECLARATION}<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml">${body}</w:wordDocument>`
	);
}

/** The same as one XML file of all parts of the package. */
export function asFlatPackage(docx: Uint8Array): Uint8Array {
	const parts = Object.entries(unzipSync(docx)).filter(([name]) => name !== '[Content_Types].xml');
	return new TextEncoder().encode(
		`${DECLARATION}<?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts
			.map(
				([name, part]) =>
					`<pkg:part pkg:name="/${name}"><pkg:xmlData>${strFromU8(part)}</pkg:xmlData></pkg:part>`
			)
			.join('')}</pkg:package>`
	);
}
