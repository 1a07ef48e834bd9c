// hostile.mjs PLACE PORT - what no browser sends, over the wire against a running stack: slow visitors, broken framing, odd
// addresses, cookies and bodies, pictures made to hurt. Nothing may fail (5xx), hang, be answered twice or lead elsewhere.
import { connect } from 'node:tls';
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from '../browser/stack.mjs';
import { documentNumber, People } from '../browser/people.mjs';
import { chunk, png } from '../browser/pictures.mjs';

const [place, port] = process.argv.slice(2);
const stack = new Stack(Number(port), place), people = new People(stack);
const HOST = 'Host: 127.0.0.1', CLOSE = 'Connection: close', FORM = 'Content-Type: application/x-www-form-urlencoded';
const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
let bad = 0;

function result(name, faults) {
	console.log(`${faults.length === 0 ? 'ok' : 'not ok'} ops: hostile: ${name}`);
	for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
	bad += faults.length > 0;
}

// ---- the wire

function dial() {
	return new Promise((resolve, reject) => {
		const socket = connect({ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false }, () => resolve(socket));
		socket.once('error', reject);
	});
}

// Sends the bytes and reads until the server closes or `ms` are over: { text, statuses, ms, closed }.
async function send(bytes, ms = 60_000) {
	const socket = await dial(), parts = [], from = Date.now();
	const closed = await new Promise((resolve) => {
		const over = setTimeout(() => resolve(false), ms);
		socket.on('data', (part) => parts.push(part));
		socket.on('error', () => {});
		socket.once('close', () => { clearTimeout(over); resolve(true); });
		socket.write(bytes);
	});
	socket.destroy();
	const text = Buffer.concat(parts).toString('latin1');
	return { text, closed, ms: Date.now() - from, statuses: [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map(([, status]) => Number(status)) };
}

const head = (...lines) => `${lines.filter((line) => line !== '').join('\r\n')}\r\n\r\n`;
const get = (path, ...lines) => head(`GET ${path} HTTP/1.1`, ...(lines.some((l) => /^host:/i.test(l)) ? [] : [HOST]), CLOSE, ...lines);
const post = (path, body, ...lines) => Buffer.concat([Buffer.from(head(`POST ${path} HTTP/1.1`, HOST, CLOSE, `Content-Length: ${Buffer.byteLength(body)}`,
	...(lines.some((l) => /^content-type:/i.test(l)) ? [] : [FORM]), ...lines)), Buffer.from(body)]);
const header = (answer, name) => new RegExp(`^${name}: (.*)\r$`, 'im').exec(answer.text)?.[1];

// One answer, none of the server's own faults, in time.
function judge(faults, name, answer, allowed = (status) => status < 500) {
	if (answer.statuses.length !== 1) faults.push(`${name}: ${answer.statuses.length} answers: ${answer.statuses}`);
	else if (!allowed(answer.statuses[0])) faults.push(`${name}: ${answer.statuses[0]}`);
	if (!answer.closed) faults.push(`${name}: not closed after ${answer.ms} ms`);
	return answer;
}

// A visitor before he signs in: his cookie and the token of the form.
async function door(path = '/login', ...lines) {
	const answer = await send(get(path, ...lines));
	return { cookie: `Cookie: ${/^set-cookie: (__Host-dkp=[^;]*)/im.exec(answer.text)?.[1] ?? ''}`, csrf: /name="csrf" value="([^"]*)"/.exec(answer.text)?.[1] ?? '' };
}

// ---- slow visitors

async function slow() {
	const faults = [], sockets = [], many = 250;
	const pages = ['/login', '/reset', '/join', '/home', '/register/person'];

	for (let i = 0; i < many; i++) {
		const socket = await dial();
		socket.on('error', () => {});
		socket.write(i % 2 ? `GET /login HTTP/1.1\r\n${HOST}\r\nX-Slow: ` : head(`POST ${pages[i % 5]} HTTP/1.1`, HOST, FORM, 'Content-Length: 90000').concat('a='));
		sockets.push(socket);
	}
	const drip = setInterval(() => sockets.forEach((socket) => { if (!socket.destroyed) socket.write('x'); }), 300);
	for (let i = 0; i < 40; i++) {
		const answer = await send(get(pages[i % 3]));
		if (answer.statuses[0] !== 200) faults.push(`a page beside them: ${answer.statuses} after ${answer.ms} ms`);
	}
	clearInterval(drip);
	sockets.forEach((socket) => socket.destroy());
	result(`${many} visitors with slow heads and bodies hold nobody up`, faults);
}

// ---- framing

async function framing() {
	const faults = [], second = get('/second', 'X: y'), { cookie, csrf } = await door();
	const p = (...lines) => head('POST /login HTTP/1.1', HOST, FORM, cookie, ...lines);
	const refused = (status) => status >= 400 && status < 500 || status === 501;
	const cases = [
		['no number', p('Content-Length: abc')], ['negative', p('Content-Length: -1')], ['a sign', p('Content-Length: +5') + 'a=bcd'],
		['two numbers', p('Content-Length: 5', 'Content-Length: 6') + 'a=bcde'], ['a list', p('Content-Length: 5, 5') + 'a=bcd'], ['hexadecimal', p('Content-Length: 0x5') + 'a=bcd'],
		['beyond 64 bits', p('Content-Length: 99999999999999999999')], ['too large', p('Content-Length: 20000000')], ['both lengths', p('Content-Length: 5', 'Transfer-Encoding: chunked') + `0\r\n\r\n${second}`],
		['unknown coding', p('Transfer-Encoding: xchunked') + `0\r\n\r\n${second}`], ['two codings', p('Transfer-Encoding: chunked, identity') + `0\r\n\r\n${second}`],
		['a bad chunk', p('Transfer-Encoding: chunked') + `zz\r\n\r\n${second}`], ['a huge chunk', p('Transfer-Encoding: chunked') + `ffffffffffffffff\r\nx`],
		['a chunk beyond the limit', p('Transfer-Encoding: chunked') + `200000\r\n${'x'.repeat(70_000)}`], ['a blank before the colon', p('Content-Length : 5') + 'a=bcd'],
		['a folded line', p('Content-Length: 5', ' 6') + 'a=bcd'], ['no host', head('GET / HTTP/1.1', CLOSE)], ['two hosts', head('GET / HTTP/1.1', HOST, 'Host: other', CLOSE)],
		['a bare line feed', `GET / HTTP/1.1\n${HOST}\nX\0: y\n\n`], ['NUL in a header', get('/login', 'X: a\0b')], ['HTTP 9', head('GET / HTTP/9.9', HOST)], ['no version', 'GET\r\n\r\n'], ['no sense', '\0\x01\x02\x03\r\n\r\n'],
		['a long line', get(`/login?${'a'.repeat(20_000)}`)], ['a long header', get('/login', `X: ${'a'.repeat(70_000)}`)], ['many headers', get('/login', ...Array.from({ length: 2000 }, (_, i) => `X-${i}: ${'y'.repeat(60)}`))],
		['a long cookie', get('/login', `Cookie: a=${'b'.repeat(70_000)}`)], ['a trace', get('/').replace('GET', 'TRACE')], ['a tunnel', head('CONNECT 127.0.0.1:22 HTTP/1.1', HOST, CLOSE)],
	];
	for (const [name, bytes] of cases) judge(faults, name, await send(bytes), name === 'a bare line feed' || name === 'both lengths' || name === 'a folded line' ? (s) => s < 500 || s === 501 : (s) => refused(s) || s === 505);
	for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'get', 'X', 'HEAD\t'])
		judge(faults, method, await send(get('/login').replace('GET', method)), refused);
	// The page of an error has no limit of its own.
	judge(faults, 'a refusal of 2 MB', await send(head('TRACE /register/person HTTP/1.1', HOST, CLOSE, 'Content-Length: 2000000')), (s) => s === 405);
	// A body in chunks is a body like any other.
	const body = `csrf=${csrf}&document=110108199901011239&password=wrong-1`;
	const chunked = [...body].map((c) => `1;x=y\r\n${c}\r\n`).join('');
	judge(faults, 'chunks', await send(p(CLOSE, 'Transfer-Encoding: chunked') + `${chunked}0\r\nX: y\r\n\r\n`), (s) => s === 422);
	const line = await send(Array.from({ length: 60 }, (_, i) => head(`GET /${i % 2 ? 'login' : 'reset'} HTTP/1.1`, HOST)).join('') + get('/nothing'));
	if (line.statuses.length !== 61 || line.statuses[60] !== 404 || line.statuses.slice(0, 60).some((s) => s !== 200)) faults.push(`60 in one line: ${line.statuses}`);
	result('lengths, chunks and lines that disagree', faults);
}

// ---- addresses

const secret = /root:x:|fastcgi_pass|BEGIN .*PRIVATE KEY|SELECT |struct request|<\?cs|\[core\]/;

async function addresses() {
	const faults = [], tricks = ['/%00', '/login%00.css', '/login/%00', '/%c0%ae%c0%ae/', '/%e0%80%af', '/login/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..;/home', '/login;a=b',
		'/login/..;/home', '/home%2f..%2fstaff', '/.git/config', '/.env', '/js/src/exam.js', '/js/%73rc/exam.js', '/js//src/exam.js', '/js/./src/exam.js', '/js/x/../src/exam.js', '/js/%2e%2e/js/src/exam.js', '/css/build.sh',
		'/css/README.md', '/README.md', '/img/..%2f..%2fnginx/site.conf', '/img/..%5c..%5cMakefile', '/js../nginx/site.conf', '/css/../../cgi/site/site.h', '/templates/layout.cs', '/error/404.html', '/js/', '/css', '/img/', '/save',
		'/login/%ff', '/login/%fe%ff', '/login/%ed%a0%80', '/login/%f4%90%80%80', '/login/%', '/login/%zz', '/login/%u0041', '/\\', '/login\\..\\', '/login?a=%00', '/login?a=%ff', '/login?%=x', `/login?${'a=1&'.repeat(1900)}`,
		`/${'a/'.repeat(900)}`, `/login/${'x'.repeat(3000)}`, '/login?back=%0d%0aX-Injected:%20y', '/review/9223372036854775808', '/review/-1', '/review/1e3', '/review/01', '/review/１', '/file/1/../2', '/file/%2e%2e/1', '//', '///login', '/login//', '/./login', '*', 'https://127.0.0.1/login', 'http://evil.example/login', 'login'];
	for (const path of tricks) {
		const answer = judge(faults, path.slice(0, 60), await send(get(path)), (s) => s < 500);
		if (secret.test(answer.text)) faults.push(`${path}: shows something of the inside`);
		if (/^x-injected:/im.test(answer.text)) faults.push(`${path}: a header was injected`);
		if (/src|build\.sh|README|\.git|\.env|nginx|templates|cgi|passwd/.test(path) && answer.statuses[0] === 200) faults.push(`${path}: 200`);
	}
	for (const host of ['evil.example', 'evil.example:443', '127.0.0.1@evil.example', '127.0.0.1, evil.example', 'a'.repeat(500)])
		for (const path of ['/', '/home', '/login', '/favicon.ico', '/js/src', '/css', '/reset/done', '/join', '/nothing']) {
			const answer = await send(get(path, `Host: ${host}`, 'X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: http', 'Forwarded: host=evil.example'));
			if (answer.text.includes('evil.example') || answer.statuses[0] >= 500) faults.push(`${path} for ${host}: ${answer.statuses} ${header(answer, 'location')}`);
		}
	const away = ['//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'https:evil.example', 'javascript:alert(1)', '/%09/evil.example', '/\t/evil.example', '//evil.example/%2e%2e', '/\r\n\r\n<b>', '/.evil.example/../..//evil.example',
		'%2f%2fevil.example', '/%2f%2fevil.example', '@evil.example', '/%5cevil.example', `/${'a'.repeat(7000)}`, '/登录'];
	for (const to of away)
		for (const path of ['/login/province?to=beijing&back=', '/login/view?size=lg&back=', '/login?back=', '/login/org?back=', '/login/second?back=']) {
			const answer = judge(faults, path + to.slice(0, 40), await send(get(path + encodeURIComponent(to))), (s) => s < 500), to_ = header(answer, 'location');
			if (answer.statuses[0] === 303 && (to_ === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(to_))) faults.push(`${path}${to}: leads to ${to_}`);
			if (/(?:href|action|value|src)="(?:\/\/|\/\\|https?:|javascript:)/i.test(answer.text)) faults.push(`${path}${to}: stands in the page`);
		}
	result('addresses, hosts and ways back', faults);
}

// ---- bodies

async function bodies() {
	const faults = [], { cookie, csrf } = await door(), refused = (s) => s >= 400 && s < 500;
	const form = (name, body, allowed = refused, ...lines) => send(post('/login', body, cookie, ...lines)).then((answer) => judge(faults, name, answer, allowed));

	await form('10,000 fields', `csrf=${csrf}&${'a=b&'.repeat(10_000)}`);
	await form('1,900 fields of one name', `csrf=${csrf}&${'document=1&'.repeat(1900)}`);
	await form('two tokens', `csrf=${csrf}&csrf=x&document=1&password=2`, (s) => s < 500);
	await form('a field of 200 KB', `csrf=${csrf}&password=${'x'.repeat(200_000)}`);
	await form('a password of 250 KB of blanks', `csrf=${csrf}&document=1&password=${'+'.repeat(250_000)}`);
	await form('too much', 'x'.repeat(300_000));
	await form('broken UTF-8', `csrf=${csrf}&document=%ff%fe&password=1`);
	await form('a surrogate', `csrf=${csrf}&document=%ed%a0%80&password=1`);
	await form('NUL', `csrf=${csrf}&document=1%00&password=1`);
	await form('NUL as it is', Buffer.from(`csrf=${csrf}&document=1\0&password=1`));
	await form('JSON', '{"document":"1"}', refused, 'Content-Type: application/json');
	await form('no type', 'a=b', refused, 'Content-Type: ');
	await form('a type of 7 KB', 'a=b', refused, `Content-Type: multipart/form-data; boundary=${'b'.repeat(7000)}`);
	await form('a role', `csrf=${csrf}&document=1&password=2&role=1&kind=4&account_id=1`);
	await form('gzip', deflateSync(Buffer.alloc(1000)), refused, 'Content-Encoding: gzip');
	result('bodies', faults);
}

// ---- cookies

async function cookies(session) {
	const faults = [], own = await send(get('/home', `Cookie: __Host-dk=${session}`));
	if (own.statuses[0] !== 200) faults.push(`the right one: ${own.statuses}`);
	const flipped = (session[0] === 'a' ? 'b' : 'a') + session.slice(1);
	const shapes = [flipped, session.slice(0, -1), `${session}0`, session.toUpperCase().replace(/^[^A-F]*$/, 'X'), '', ' ', '0'.repeat(64), 'f'.repeat(64), `${session}%00`, `"${session}`, `${session}\t${session}`, "' OR 1=1 -- ", '../../etc/passwd',
		randomBytes(4000).toString('hex'), '\xff\xfe\xfd', `${session}, ${session}`, 'null', 'undefined', '-1', `%${session}`];
	for (const shape of shapes) {
		const answer = judge(faults, `a session ${shape.slice(0, 30)}`, await send(Buffer.from(get('/home', `Cookie: __Host-dk=${shape}`), 'latin1')), (s) => s === 303 || s === 400);
		if (answer.statuses[0] === 303 && !/^\/login/.test(header(answer, 'location') ?? '')) faults.push(`a session ${shape.slice(0, 30)}: leads to ${header(answer, 'location')}`);
	}
	for (const line of [`dk=${session}`, `__host-dk=${session}`, `a; ;;=; =b; __Host-dk`, `province=%00; size="; door=<b>`, `province=${'x'.repeat(3000)}`, Array.from({ length: 1000 }, (_, i) => `a${i}=b`).join('; '),
		`__Host-dkr=${'00'.repeat(300)}; __Host-dks=${'ff'.repeat(100)}; __Host-dkf=zz; __Host-dkk=${session}; __Host-dkp=${'0'.repeat(32)}`])
		for (const path of ['/home', '/reset/code', '/join/code', '/login/mobile/code', '/staff/1/initial', '/login/factor/codes', '/login?kept=1', '/register/person?kept=1'])
			judge(faults, `${path} with ${line.slice(0, 30)}`, await send(get(path, `Cookie: ${line}`)), (s) => s < 500 && (s !== 200 || path.startsWith('/login?')));
	// Somebody else's session before signing in is not taken over.
	const fixed = randomBytes(32).toString('hex'), answer = await send(get('/login', `Cookie: __Host-dk=${fixed}`));
	if (stack.db(`SELECT 1 FROM session WHERE token_hash = UNHEX(SHA2('${fixed}', 256))`).length > 0 || header(answer, 'set-cookie')?.includes(fixed)) faults.push('a session of the visitor’s own making was taken over');
	result('cookies', faults);
}

// ---- names that are known and names that are not

async function doors(known, unknown) {
	const faults = [], answers = {};
	async function tell(document) {
		const { cookie, csrf } = await door();
		const answer = await send(post('/login', `csrf=${csrf}&document=${document}&password=Wrong-0001`, cookie, 'X-Forwarded-For: 10.0.0.1', `X-Real-IP: 10.0.0.${Math.floor(Math.random() * 250)}`));
		return `${answer.statuses} ${/class="es"[\s\S]*?<\/div>/.exec(answer.text)?.[0].replace(/<[^>]*>/g, '').trim()}`;
	}
	for (const [word, document] of [['known', known], ['unknown', unknown]])
		answers[word] = (await Promise.all(Array.from({ length: 12 }, () => tell(document)))).sort();
	if (answers.known.join() !== answers.unknown.join()) faults.push(`known: ${answers.known.join(' | ')}`, `unknown: ${answers.unknown.join(' | ')}`);
	result('twelve wrong passwords at one moment tell nothing of the name', faults);
}

// ---- pictures

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
function crafted(width, height, { depth = 8, colour = 2, interlace = 0, data = deflateSync(Buffer.alloc(1000)), before = [], after = [] } = {}) {
	const start = Buffer.alloc(13);
	start.writeUInt32BE(width, 0);
	start.writeUInt32BE(height, 4);
	start.set([depth, colour, 0, 0, interlace], 8);
	return Buffer.concat([signature, chunk('IHDR', start), ...before, chunk('IDAT', data), ...after, chunk('IEND', Buffer.alloc(0))]);
}

function bombs() {
	const wide = 8 * 6000 + 1, zeros = deflateSync(Buffer.alloc(wide * 4000)), text = deflateSync(Buffer.alloc(64 << 20));
	return [
		['50,000 by 50,000', crafted(50_000, 50_000)], ['two thousand million wide', crafted(0x7fffffff, 0x7fffffff)], ['no width', crafted(0, 100)], ['24 million pixels of 64 bits', crafted(6000, 4000, { depth: 16, colour: 6, data: zeros })],
		['the same, interlaced', crafted(6000, 4000, { depth: 16, colour: 6, interlace: 1, data: zeros })], ['a profile of 64 MB', crafted(10, 10, { before: [chunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), text]))] })],
		['a text of 64 MB', crafted(10, 10, { before: [chunk('zTXt', Buffer.concat([Buffer.from('t\0\0'), text]))] })], ['50,000 chunks', crafted(10, 10, { before: Array(50_000).fill(chunk('tEXt', Buffer.from('a\0b'))) })],
		['50,000 empty data chunks', crafted(10, 10, { before: Array(50_000).fill(chunk('IDAT', Buffer.alloc(0))) })], ['cut off', png({ noise: true }).subarray(0, 5000)], ['head alone', signature], ['a JPEG of three bytes', Buffer.from('ffd8ff', 'hex')],
		['a JPEG of 65,500 by 65,500', Buffer.from('ffd8ffc0000b08ffdcffdc01011100ffda0008010100003f00ffd9', 'hex')], ['PNG in a JPEG', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), png()])], ['a page behind a picture', Buffer.concat([png(), Buffer.from('<script>alert(1)</script>PK\x03\x04')])],
		['a wrong checksum', Buffer.concat([png().subarray(0, -20), randomBytes(20)])], ['palette without palette', crafted(10, 10, { colour: 3 })],
	];
}

function multipart(boundary, parts, end = `\r\n--${boundary}--\r\n`) {
	return Buffer.concat([...parts.flatMap(([heads, content], i) => [Buffer.from(`${i ? '\r\n' : ''}--${boundary}\r\n${heads}\r\n\r\n`), Buffer.from(content)]), Buffer.from(end)]);
}

async function uploads(session) {
	const faults = [], cookie = `Cookie: __Host-dk=${session}`, page = await send(get('/register/person', cookie));
	const csrf = /name="csrf" value="([^"]*)"/.exec(page.text)?.[1], version = /name="version" value="([^"]*)"/.exec(page.text)?.[1], b = 'x'.repeat(20);
	const field = (name, value) => [`Content-Disposition: form-data; name="${name}"`, value], picture = (content, name = 'a.png') => [`Content-Disposition: form-data; name="photo"; filename="${name}"\r\nContent-Type: image/png`, content];
	const common = [field('csrf', csrf), field('version', version), field('upload', 'photo')];
	const put = (body, type = `multipart/form-data; boundary=${b}`) => send(post('/register/person', body, cookie, `Content-Type: ${type}`));
	const stored = () => Number(stack.db('SELECT COUNT(*) AS n FROM attachment WHERE removed_at IS NULL')[0].n);
	const rss = () => readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).reduce((sum, pid) => {
		try { return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join(place, 'run', 'register.sock')) ? sum + Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) : sum; } catch { return sum; }
	}, 0);

	if (!csrf) faults.push(`no form: ${page.statuses}`);
	stack.db('DELETE FROM throttle');
	const before = rss(), had = stored();
	for (const [name, content] of bombs()) {
		const answer = await put(multipart(b, [...common, picture(content)]));
		judge(faults, name, answer, (s) => s < 500);
		if (name !== 'a page behind a picture' && !/24 million|50,000 (?:empty|chunks)|the same|checksum|profile|text of/.test(name) && !/class="err"|class="es"/.test(answer.text)) faults.push(`${name}: ${answer.statuses} without a word`);
	}
	if (rss() - before > 100 * 1024) faults.push(`the programs grew by ${rss() - before} KB`);
	const sent = rss();
	const ok = picture(png());
	for (const [name, body, type] of [
		['no end', multipart(b, [...common, ok], '')], ['half an end', multipart(b, [...common, ok], `\r\n--${b}`)], ['no boundary named', multipart(b, [...common, ok]), 'multipart/form-data'], ['an empty one', multipart('', [...common, ok]), 'multipart/form-data; boundary='],
		['71 characters', multipart('y'.repeat(71), [...common, ok]), `multipart/form-data; boundary=${'y'.repeat(71)}`], ['an open quote', multipart(b, [...common, ok]), `multipart/form-data; boundary="${b}`], ['two boundaries', multipart(b, [...common, ok]), `multipart/form-data; boundary=zz; boundary=${b}`],
		['3,000 parts', multipart(b, [...common, ...Array(3000).fill(field('a', 'b'))])], ['40,000 empty files', multipart(b, [...common, ...Array(40_000).fill(['Content-Disposition: form-data; name="x"; filename=""', ''])])], ['7 pictures', multipart(b, [...common, ...Array(7).fill(ok)])],
		['nested', multipart(b, [...common, ['Content-Disposition: form-data; name="photo"\r\nContent-Type: multipart/mixed; boundary=inner', multipart('inner', [['Content-Disposition: file; filename="a.png"', png()]])]])], ['no name', multipart(b, [...common, ['Content-Disposition: form-data; filename="a"', png()]])],
		['a head of 5 KB', multipart(b, [...common, [`X: ${'y'.repeat(5000)}`, '1']])], ['no heads', multipart(b, [...common, ['', '1']])], ['words before', Buffer.concat([Buffer.from('preamble\r\n'), multipart(b, [...common, ok])])], ['line feeds alone', Buffer.from(multipart(b, common).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')],
		['NUL in a name', multipart(b, [...common, picture(png(), 'a\0.png')])], ['nothing', ''], ['the boundary again and again', Buffer.from(`--${b}\r\n`.repeat(50_000))], ['ends of lines', Buffer.alloc(2_000_000, '\r\n--')],
	]) {
		const answer = judge(faults, name, await put(body, type), (s) => s < 500);
		// A file name with a NUL is a picture without a name.
		if (!/NUL/.test(name) && [200, 303].includes(answer.statuses[0]) && !/7 pic/.test(name)) faults.push(`${name}: ${answer.statuses}`);
	}
	for (const name of ['../../x.png', 'a"; name="b', 'CON', '<img src=x onerror=alert(1)>.png', '=cmd|calc.png', '\u202egnp.exe', 'x'.repeat(5000), '．．／x', '']) judge(faults, `a file called ${name.slice(0, 20)}`, await put(multipart(b, [...common, picture(png(), name)])), (s) => s < 500);
	if (rss() - sent > 100 * 1024) faults.push(`the programs grew by ${rss() - sent} KB`);
	if (stored() > had + 1) faults.push(`${stored() - had} pictures are stored of one slot`);
	const rows = stack.db('SELECT name FROM attachment ORDER BY id DESC LIMIT 20').filter(({ name }) => /[/\\\u202e]/.test(name));
	if (rows.length > 0) faults.push(`stored names: ${rows.map(({ name }) => name)}`);
	const next = await send(get('/register/person', cookie));
	if (next.statuses[0] !== 200) faults.push(`afterwards: ${next.statuses}`);
	result('pictures and multipart bodies', faults);
}

// ---- what is left behind

function logs(secrets) {
	const faults = [], folder = join(place, 'log');
	for (const name of readdirSync(folder)) {
		const text = readFileSync(join(folder, name), 'latin1');
		for (const [what, value] of secrets)
			if (text.includes(Buffer.from(value).toString('latin1'))) faults.push(`${name} has ${what}`);
		if (name !== 'load.log' && /\b[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dX]\b/.test(text)) faults.push(`${name} has a document number`);
		if (/level=fatal|AddressSanitizer|runtime error|worker-ended/.test(text)) faults.push(`${name}: ${/.*(?:level=fatal|Sanitizer|runtime error|worker-ended).*/.exec(text)[0]}`);
	}
	result('no program fell, and no log has a number, a name or a session', faults);
}

const cycle = stack.db('SELECT id FROM cycle WHERE province_id = 110000 AND state = 2')[0] ?? people.cycle();
const who = people.physician({ name: '慕容试探', licensed: 12 }), session = people.session(who.account_id), target = people.physician({});
people.record(who, cycle, { state: 4, notice_read_at: BigInt(Date.now()) * 1000n, notice_version: 1 });
for (const test of [slow, framing, addresses, bodies, () => cookies(session), () => doors(target.document, documentNumber('110105', 99_991)), () => uploads(session)]) await test();
await wait(200);
logs([['a document number', who.document], ['a telephone number', who.mobile], ['a name', who.name], ['a session', session], ['another number', target.document], ['a password', 'Wrong-0001']]);
process.exitCode = bad > 0 ? 1 : 0;
