const UPRIGHT = /[│┃║]/gu;
const LYING = /[─━═┄┅┈┉┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┠┣┤┥┨┫┬┯┰┳┴┷┸┻┼┿╂╋╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫]/gu;

/** A text whose tables are framed by the signs for drawing lines, as browsers for terminals print them, with pipes and dashes in their place: sign for sign, so that offsets stay. */
export function withPlainFrames(text: string): string {
	if (text.search(UPRIGHT) === -1) return text;
	return text.replace(UPRIGHT, '|').replace(LYING, '-');
}
