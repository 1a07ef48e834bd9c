// html.mjs - pages as the goldens have them, and what is wrong with a page whatever it shows.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { top } from '../browser/stack.mjs';

const require = createRequire(join(top, 'tests', 'browser', 'package.json'));
const SHOWN = 6;

// A line for each element that stands for itself; what differs from run to run is a *.
export function normalise(html, whole = false) {
	const title = /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '';
	const body = whole ? html : (/<main.*<\/main>/s.exec(html) ?? /(?<=<body[^>]*>).*(?=<\/body>)/s.exec(html))?.[0] ?? html;
	const side = whole ? '' : /<aside.*<\/aside>/s.exec(html)?.[0] ?? '';

	return (whole ? '' : `${title}\n`) + `${body}${body.includes('<aside') ? '' : side}`
		.replace(/<svg[^>]*>\s*<use href="[^"#]*#([^"]*)"><\/use><\/svg>/g, '<icon $1>')
		.replace(/\?v=\d*/g, '')
		.replace(/(name="(?:csrf|token)" value=|data-csrf=)"[^"]*"/g, '$1"*"')
		.replace(/data:image[^"]*/g, 'data:*')
		.replace(/value="[0-9a-zA-Z._~-]{40,}"/g, 'value="*"')
		.replace(/编号　[0-9a-f]{12}/g, '编号　*')
		.replace(/(近半小时在线<\/dt><dd class="v">)\d+/g, '$1*') // who the cases before it signed in
		.replace(/(?<=="\/[a-z/]*\/)\d+(?=[/?"])/g, '#')
		.replace(/(?:<option[^>]*>[^<]*<\/option>\s*)+/g, (options) => few(options, /<option.*?<\/option>/gs, / selected/, '<option>'))
		.replace(/(?:<label class="ck">(?:(?!<\/label>).)*<\/label>\s*)+/gs, (boxes) => few(boxes, /<label.*?<\/label>/gs, / checked/, '<label>'))
		.replace(/\s+/g, ' ')
		.replace(/ ?(<(?:\/?(?:main|aside|section|form|fieldset|table|thead|tbody|ul|ol|dl|details|select|nav|header|footer|body|html|head)|div|p|h\d|li|tr|label|input|button|textarea|summary|legend|dt|optgroup|option|meta|link|script|title)\b)/g, '\n$1')
		.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n') + '\n';
}

// Of a long list what is chosen, and what it begins with.
function few(text, each, chosen, tag) {
	const list = text.match(each);
	if (list.length <= SHOWN) return text;
	const kept = list.filter((one, i) => i < 3 || chosen.test(one));
	return `${kept.join('')}${tag}<!-- ${list.length - kept.length} more -->`;
}

// Numbers in addresses differ from run to run.
export const masked = (location) => location?.replace(/\/\d+(?=[/?]|$)/g, '/#');

// The editor of profiles shows keys and codes as they are typed.
const codes = /<(\w+)[^>]* data-codes[^>]*>.*?<\/\1>/gs;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
export const textOf = (html) => html.replace(codes, ' ').replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ').replace(/<!--.*?-->/gs, ' ').replace(/<[^>]*>/g, ' ')
	.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]);

// Words in Latin letters that a visitor may meet.
const latin = /^(?:JPG|PDF|Cookie|dkctl|png|lin|example\.cn|PNG|KB|MB|SMS|CSV|csv|xlsx|Excel|Dk|ICP|Ctrl|XXXX|Windows|Chrome|Edge|Firefox|Esc|Tab|Enter|Firefox|Safari|Wi|Fi|example|cn|com|lin|name|TOTP|RFC)$/;

export function faultsOf(html, typed = '') {
	const faults = [], text = textOf(html), seen = `${html.replace(codes, '').replace(/<svg.*?<\/svg>/gs, '')}`;

	for (const [what, pattern] of [['undefined', /\bundefined\b|\[object|\bNaN\b/], ['a name of the data tree', /\b(?:Page|Form|Site|Text)\.[a-z]/],
		['a placeholder', /\{[a-z_]+\}/], ['a template mark', /<\?cs|\?>/], ['a double escape', /&amp;(?:amp|lt|gt|quot|#39);/],
		['an absent number', /\(null\)|\bNULL\b/]]) {
		const found = pattern.exec(text) ?? pattern.exec(seen);
		if (found && !typed.includes(found[0])) faults.push(`${what}: ${text.slice(Math.max(0, found.index - 20), found.index + 40).trim()}`);
	}
	const made = /dkctl(?: [a-z]+)*|--[a-z]+|https:\/\/127\.0\.0\.1\/[a-z/]+|(?:\b[0-9A-F]{2,4}-)+[0-9A-F]{4}|(?:\b[A-Z2-7]{4} ){7}[A-Z2-7]{4}|\b[A-Z2-9]{5}-[A-Z2-9]{5}\b|\b[A-Za-z2-9]{13}[2-9]\b/g;
	for (const found of text.replace(made, '').matchAll(/[A-Za-z]{3,}(?:[._][a-z]+)*|[a-z]+(?:[._][a-z_]+)+/g))
		if (!latin.test(found[0]) && !typed.includes(found[0])) faults.push(`no Chinese: ${text.slice(Math.max(0, found.index - 12), found.index + 30).replace(/\s+/g, ' ').trim()}`);
	if (!/<title>[^<－]+－/.test(html)) faults.push('no title');
	if ((html.match(/<h1\b/g) ?? []).length !== 1) faults.push(`${(html.match(/<h1\b/g) ?? []).length} headings of the first level`);
	return faults;
}

// Refused by a reader of HTML: { check(html): [sentence] }.
export async function validator() {
	const { HtmlValidate } = require('html-validate');
	const htmlvalidate = new HtmlValidate({ root: true, extends: ['html-validate:standard'], rules: {
		'no-trailing-whitespace': 'off', 'void-style': 'off', 'long-title': 'off', 'doctype-style': 'off', 'attribute-boolean-style': 'off',
		'no-implicit-button-type': 'off', 'no-raw-characters': 'off', 'tel-non-breaking': 'off', 'no-implicit-input-type': 'off',
		'attribute-empty-style': 'off' } });
	return { async check(html) {
		const report = await htmlvalidate.validateString(html);
		return report.results.flatMap((result) => result.messages).filter((message) => message.severity === 2)
			.map((message) => `${message.ruleId} ${message.message} (${message.selector ?? `${message.line}:${message.column}`})`);
	} };
}
