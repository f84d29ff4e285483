/** A path through a site: its steps stand between arrows, or behind 首页 or 当前位置. */
const TRAIL =
	/[>»›→]|^(?:您)?(?:的)?(?:当前|现在|所在)(?:的|所在)?(?:位置|栏目)|^(?:网站)?(?:首页|主页)[/|\\_-]/u;
const STEP = /[>»›→/|\\:]|(?<=页)[_-]/u;
/** Names of a site, and the words of a menu. */
const SITE =
	/网$|网站|平台|专栏|首页|当前位置|您的?位置|[>»›|:]|欢迎|登录|无障碍|搜索|^(?:中国|中共)[·•]/u;

/** Whether a line is the path through a site to where the page stands. */
export const isTrail = (line: string): boolean => TRAIL.test(line);

/** Where in a trail its last step begins, which alone may be the title. */
export function lastStepOf(trail: string): number {
	const steps = trail.split(STEP);
	return trail.length - (steps.at(-1) ?? '').length;
}

/** Whether a line is of the site rather than of the report. */
export const isOfSite = (line: string): boolean => SITE.test(line) || isTrail(line);
