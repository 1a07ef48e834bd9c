// sms.mjs STACK BIN - dk-jobs against a provider of messages on 127.0.0.1 that behaves well and badly. STACK is the directory of
// a private stack whose own dk-jobs does not run, BIN the programs. Nothing leaves this host.
import { execFileSync, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { join } from 'node:path';

const [stack, bin] = process.argv.slice(2);
const scratch = join(stack, 'sms'), secret = randomBytes(16).toString('hex');
let bad = 0;
function expect(what, yes, why = '') {
	console.log(`${yes ? 'ok' : 'not ok'} ops: sms: ${what}`);
	if (!yes) {
		bad++;
		if (why !== '') console.log(`  ${why}`);
	}
}

// ---- the provider: what a path does, and what was asked

const asked = [];
let times = 0;
function answer(request, response) {
	let body = '';
	request.on('data', (piece) => { body += piece; });
	request.on('end', () => {
		asked.push({ path: request.url, method: request.method, headers: request.headers, body });
		const say = (status, text, headers = {}) => response.writeHead(status, headers).end(text);
		switch (request.url) {
		case '/fails-once': return times++ === 0 ? say(500, 'busy') : say(200, '{"code":0}');
		case '/fails': return say(500, 'busy');
		case '/hangs': return undefined;
		case '/slow': return setTimeout(() => say(200, '{"code":0}'), 800);
		case '/refuses': return say(200, '{"code":1,"message":"no credit"}');
		case '/redirects': return say(302, '', { location: '/elsewhere' });
		case '/long': return say(200, 'x'.repeat(200_000));
		default: return say(200, '{"code":0,"data":{"list":[{"state":"OK"}]}}');
		}
	});
}
const listen = (server) => new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(server.address().port)); });

// ---- dk-jobs, one round, with its own settings

const base = readFileSync(join(stack, 'dingkao.conf'), 'utf8');
const secrets = join(scratch, 'secrets');
let n = 0, logs = '';
function settings(lines, key = secret) {
	const file = join(scratch, `${++n}.conf`);
	writeFileSync(join(secrets, 'sms_secret'), key, { mode: 0o600 });
	writeFileSync(file, `${base}\nsecrets.directory = ${secrets}\nsms.gateway = http\nsms.timeout = 2\n${lines.join('\n')}\n`);
	return file;
}
function round(file) {
	return new Promise((resolve) => {
		const run = spawn(join(bin, 'jobs'), ['--once'], { env: { ...process.env, DK_CONFIG: file } });
		let log = '';
		run.stderr.on('data', (piece) => { log += piece; });
		run.on('close', () => { logs += log; resolve(log); });
	});
}

// ---- the outbox

function sql(text) {
	return execFileSync('mariadb', ['--no-defaults', '-S', join(stack, 'run', 'db.sock'), '-uroot', '-BN', '--default-character-set=utf8mb4',
		'dingkao'], { input: text, encoding: 'utf8' }).trim();
}
function seal(...lines) {
	return execFileSync(join(bin, 'tools', 'seal'), [], { env: { ...process.env, DK_CONFIG: join(stack, 'dingkao.conf') },
		input: `${lines.join('\n')}\n`, encoding: 'utf8' }).trimEnd().split('\n');
}
const us = (seconds) => (BigInt(Date.now()) + BigInt(seconds * 1000)) * 1000n;
function message(text, { mobile = '13900007777', life = 3600, code = 0, state = 1, next = 0 } = {}) {
	const [to, body] = seal(`seal sms_outbox.mobile ${mobile}`, `seal sms_outbox.body ${text}`);
	return sql(`INSERT INTO sms_outbox (mobile, body, state, created_at, is_code, next_at, expires_at) VALUES (x'${to}', x'${body}',
		${state}, ${us(0)}, ${code}, ${next}, ${us(life)}); SELECT LAST_INSERT_ID();`);
}
function row(id) {
	const [state, tries, fault, next] = sql(`SELECT state, tries, COALESCE(fault, '-'), next_at FROM sms_outbox WHERE id = ${id}`).split('\t');
	return { state: Number(state), tries: Number(tries), fault, next: BigInt(next) };
}
const is = (id, state, tries, fault) => {
	const found = row(id);
	return found.state === state && found.tries === tries && found.fault === fault;
};
const seen = (id) => `found ${JSON.stringify(row(id), (_, v) => typeof v === 'bigint' ? String(v) : v)}`;

rmSync(scratch, { recursive: true, force: true });
mkdirSync(secrets, { recursive: true });
for (const name of ['master', 'db_jobs']) writeFileSync(join(secrets, name), readFileSync(join(stack, 'secrets', name)), { mode: 0o600 });
sql('DELETE FROM sms_outbox');
const server = createServer(answer), port = await listen(server), url = `http://127.0.0.1:${port}`;
const json = ['sms.success.pointer = /code', 'sms.success.value = 0',
	'sms.headers = Content-Type: application/json | X-Time: {time} | X-Nonce: {nonce} | X-Signature: {signature} | X-Mobile: {mobile}',
	'sms.body = {"to":"{mobile}","text":"{text}","id":{id}}'];

try {
	// What is written arrives as it was written, and is signed.
	const hard = '【医师定考】他说"好"，\\ 反斜杠 {mobile} </script> 𠮷 100% & 结束';
	let id = message(hard);
	await round(settings([`sms.url = ${url}/ok`, ...json]));
	const got = asked.at(-1) ?? { headers: {}, body: '{}' };
	expect('a message is sent and noted', is(id, 2, 1, '-'), seen(id));
	let body = {};
	try { body = JSON.parse(got.body); } catch (error) { expect('the body is JSON', false, got.body); }
	expect('the body template escapes quotes, backslashes and braces', body.text === hard && body.to === '13900007777' && body.id === Number(id), got.body);
	const signed = createHmac('sha256', secret).update(`${got.headers['x-time']}\n${got.headers['x-nonce']}\n${got.body}`).digest('hex');
	expect('the signature is HMAC-SHA-256 over time, nonce and body', got.headers['x-signature'] === signed);
	expect('what people wrote never stands in a header', got.headers['x-mobile'] === '{mobile}');

	// As a form, with the secret in a header and a signature in base64.
	id = message('x');
	await round(settings([`sms.url = ${url}/ok`, 'sms.escape = form', 'sms.headers = Content-Type: application/x-www-form-urlencoded | Authorization: Bearer {secret} | X-S: {signature}',
		'sms.body = mobile={mobile}&content={text}&sign=a+b', 'sms.sign = {mobile}&{time}', 'sms.sign.encoding = base64', 'sms.success.text = "code":0']));
	const form = asked.at(-1);
	expect('a form', is(id, 2, 1, '-') && new URLSearchParams(form.body).get('content') === 'x', seen(id));
	expect('a secret in a header', form.headers.authorization === `Bearer ${secret}`);
	expect('a signature in base64', /^[A-Za-z0-9+/]{43}=$/.test(form.headers['x-s']));

	// Failures are tried again, later each time, and given up.
	id = message('eins');
	const failing = settings([`sms.url = ${url}/fails-once`, ...json]);
	await round(failing);
	const pause = Number(row(id).next - us(0)) / 1e6;
	expect('500: it waits for another attempt', is(id, 1, 1, 'status'), seen(id));
	expect('after a pause that is partly chance', pause > 8 && pause <= 22.5, `${pause} s`);
	await round(failing);
	expect('and not before', is(id, 1, 1, 'status'), seen(id));
	sql(`UPDATE sms_outbox SET next_at = 0 WHERE id = ${id}`);
	await round(failing);
	expect('then ok', is(id, 2, 2, '-'), seen(id));
	id = message('zwei');
	await round(settings([`sms.url = ${url}/fails`, ...json, 'sms.tries = 1']));
	expect('given up after the last attempt', is(id, 3, 1, 'status'), seen(id));
	const since = Date.now();
	id = message('drei');
	await round(settings([`sms.url = ${url}/hangs`, ...json, 'sms.timeout = 1']));
	expect('a provider that says nothing', is(id, 1, 1, 'timeout') && Date.now() - since < 30_000, seen(id));
	id = message('vier');
	await round(settings([`sms.url = ${url}/refuses`, ...json]));
	expect('refused by the body of a good status', is(id, 1, 1, 'answer'), seen(id));
	id = message('fünf');
	await round(settings([`sms.url = ${url}/ok`, 'sms.success.pointer = /data/list/0/state', 'sms.success.value = OK', json[3]]));
	expect('a place deep in the answer', is(id, 2, 1, '-'), seen(id));
	id = message('sechs');
	await round(settings([`sms.url = ${url}/redirects`, ...json]));
	expect('a redirect is not followed', is(id, 1, 1, 'status') && !asked.some((one) => one.path === '/elsewhere'), seen(id));
	id = message('sieben');
	await round(settings([`sms.url = ${url}/long`, ...json]));
	expect('an endless answer', is(id, 1, 1, 'long'), seen(id));
	id = message('acht');
	await round(settings(['sms.url = http://127.0.0.1:1/', ...json]));
	expect('nobody listens', is(id, 1, 1, 'network'), seen(id));
	sql('DELETE FROM sms_outbox');

	// Headers take no line ends, whatever the secret holds.
	id = message('neun');
	let before = asked.length;
	await round(settings([`sms.url = ${url}/ok`, 'sms.headers = Authorization: {secret}', json[3]], 'abc\r\nX-Evil: 1'));
	expect('a header with a line end is not sent', is(id, 1, 1, 'setup') && asked.length === before, seen(id));
	sql('DELETE FROM sms_outbox');

	// Certificates are verified.
	execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1',
		'-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', join(scratch, 'key.pem'), '-out', join(scratch, 'cert.pem')], { stdio: 'ignore' });
	const tls = createTlsServer({ key: readFileSync(join(scratch, 'key.pem')), cert: readFileSync(join(scratch, 'cert.pem')) }, answer);
	tls.on('tlsClientError', () => {});
	const tlsPort = await listen(tls);
	id = message('zehn');
	before = asked.length;
	await round(settings([`sms.url = https://127.0.0.1:${tlsPort}/ok`, ...json]));
	expect('an unknown certificate is refused', is(id, 1, 1, 'tls') && asked.length === before, seen(id));
	sql(`UPDATE sms_outbox SET next_at = 0 WHERE id = ${id}`);
	await round(settings([`sms.url = https://127.0.0.1:${tlsPort}/ok`, ...json, `sms.ca = ${join(scratch, 'cert.pem')}`]));
	expect('an authority of one\'s own is named', is(id, 2, 2, '-'), seen(id));
	id = message('elf');
	await round(settings([`sms.url = https://localhost:${tlsPort}/ok`, ...json, `sms.ca = ${join(scratch, 'cert.pem')}`]));
	expect('a certificate for another name is refused', is(id, 1, 1, 'tls'), seen(id));
	tls.close();
	sql('DELETE FROM sms_outbox');

	// Addresses that are not encrypted.
	id = message('zwölf');
	for (const address of ['http://example.invalid/', 'http://127.0.0.1@example.invalid/', 'http://127.0.0.1.example.invalid/', 'ftp://127.0.0.1/', ''])
		if (!/sms.url is no https address/.test(await round(settings([`sms.url = ${address}`, ...json])))) expect(`refuses ${address}`, false);
	expect('an address that is not encrypted is refused, and the message waits', is(id, 1, 0, '-'), seen(id));

	// Codes that are over, workers that died.
	const over = message('111222 是您的验证码', { code: 1, life: -1 }), left = message('dreizehn', { state: 4, next: us(-1) });
	const held = message('vierzehn', { state: 4, next: us(60) });
	await round(settings([`sms.url = ${url}/ok`, ...json]));
	expect('a code that is over is not sent', is(over, 5, 0, '-') && !asked.some((one) => one.body.includes('111222')), seen(over));
	expect('what a dead worker left is sent when its claim is over', row(left).state === 2, seen(left));
	expect('and not before', row(held).state === 4, seen(held));
	sql('DELETE FROM sms_outbox');
	const late = message('333444 是您的验证码', { code: 1, life: -1 });
	sql(`INSERT INTO sms_outbox (mobile, body, state, created_at, is_code, next_at, expires_at) SELECT mobile, body, 1, created_at, 1, 0,
		IF(seq = 1, NULL, expires_at) FROM sms_outbox JOIN seq_1_to_600 WHERE id = ${late}`);
	before = asked.length;
	await round(settings([`sms.url = ${url}/ok`, ...json]));
	await round(settings([`sms.url = ${url}/ok`, ...json]));
	expect('nor one of 600, or one that does not say until when', asked.length === before && sql('SELECT COUNT(*) FROM sms_outbox WHERE state <> 5') === '0', `${asked.length - before} sent`);
	sql('DELETE FROM sms_outbox');

	// Two at once: each message once.
	const many = Array.from({ length: 40 }, (_, i) => message(`nr ${i}`)), both = settings([`sms.url = ${url}/ok`, ...json]);
	before = asked.length;
	for (let i = 0; i < 3; i++) await Promise.all([round(both), round(both), round(both)]);
	const counts = asked.slice(before).map((one) => String(JSON.parse(one.body).id));
	expect('three workers at once send each message exactly once', counts.length === 40 && new Set(counts).size === 40
		&& many.every((one) => is(one, 2, 1, '-')), `${counts.length} requests for 40 messages`);

	// A round that takes longer than the provider is given: its answer counts, and nobody is asked twice.
	id = message('fünfzehn');
	before = asked.length;
	const jobs = spawn(join(bin, 'jobs'), [], { env: { ...process.env, DK_CONFIG: settings([`sms.url = ${url}/slow`, ...json, 'sms.timeout = 3']) } });
	let said = '';
	jobs.stderr.on('data', (piece) => { said += piece; });
	for (let i = 0; i < 100 && asked.length === before; i++) await new Promise((resolve) => { setTimeout(resolve, 50); });
	sql('LOCK TABLES attempt WRITE; DO SLEEP(6)'); // the answer comes meanwhile, but this process does not send it
	await new Promise((resolve) => { setTimeout(resolve, 1500); });
	jobs.kill('SIGTERM');
	await new Promise((resolve) => { jobs.on('close', resolve); });
	logs += said;
	expect('a round that hangs in the middle of a request sends once', is(id, 2, 1, '-') && asked.length === before + 1, `${seen(id)} ${asked.length - before} requests`);

	id = message('654321 是您的验证码', { code: 1 });
	await round(settings(['sms.gateway = log']));
	expect('the gateway log marks messages as sent', row(id).state === 2, seen(id));
	expect('no log holds a text, a telephone number or the secret', !/13900007777|654321|111222|定考|eins|nr \d/.test(logs) && !logs.includes(secret),
		logs.split('\n').find((line) => /13900007777|654321|111222|定考/.test(line)) ?? '');
	sql('DELETE FROM sms_outbox');
} finally {
	server.closeAllConnections();
	server.close();
	rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = bad > 0 ? 1 : 0;
