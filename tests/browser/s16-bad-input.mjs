import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './stack.mjs';
import { somebody } from './wizard.mjs';

export const name = 'whatever is sent to the wizard is refused in words or kept to the letter';

export async function test(t) {
	const { who } = somebody(t);
	const page = await t.page({ js: false, session: who.account_id });
	const send = async (step, fields) => {
		await page.goto(`/register/${step}`);
		const version = await page.inputValue('input[name=version]').catch(() => '0');
		return t.post(page, `/register/${step}`, { version, ...fields }, { from: `/register/${step}` });
	};

	// Missing, empty, too long, wrong: 422 with words, never a fault of the server.
	for (const [step, fields, words] of [
		['person', { go: 'next' }, '请填写电子邮箱'],
		['person', { go: 'next', email: '', mobile: '', ethnic: '', education: '' }, '请选择民族'],
		['person', { go: 'next', email: `${'a'.repeat(300)}@example.cn` }, '电子邮箱应为邮箱地址'],
		['person', { go: 'next', mobile: '0108888' }, '手机号应为 11 位'],
		['person', { go: 'next', ethnic: '66', education: 'zz' }, '请选择学历'],
		['practice', { go: 'next', position: '职'.repeat(31) }, '职务最多 30 个字'],
		['practice', { go: 'next', title_on_y: '2019', title_on_m: '2', title_on_d: '30' }, '职称取得时间应为真实的日期'],
		['practice', { go: 'next', licensed_on: '1901-10-14' }, '执业证书取得时间太早了'],
		['practice', { go: 'next', trainee: '3', category: '9', subject: 'x' }, '请选择报考科目'],
		['practice', { go: 'next', specialty: 'A99.99' }, '请选择从事专业'],
		['procedure', { go: 'next', simple: 'maybe' }, '请选择是否适用简易程序'],
		['procedure', { go: 'next', simple: '1', condition: 'J9', statement: '述'.repeat(10001) }, '请选择适用条件'],
		['procedure', { go: 'next', simple: '1', statement: '述'.repeat(3001) }, '个人述职最多 3000 个字'],
	]) {
		const answer = await send(step, fields);
		t.assert.equal(answer.status, 422, `${step} ${Object.keys(fields)}`);
		t.assert.ok(answer.text.includes(words), `${step}: ${words}`);
	}

	// What no page of ours sends: unexpected inputs, one input twice, bytes that are no text, no token.
	for (const fields of [{ go: 'next', admin: '1' }, { go: 'next', 'email[]': 'a' }, { go: 'next', state: '9' }])
		t.assert.equal((await send('person', fields)).status, 400);
	const raw = async (body, type = 'application/x-www-form-urlencoded') => {
		const { text } = await t.get(page, '/register/person');
		const csrf = /name="csrf" value="([^"]*)"/.exec(text)[1];
		const answer = await page.context().request.post('/register/person',
			{ data: Buffer.concat([Buffer.from(`csrf=${csrf}&`), Buffer.from(body, 'latin1')]), headers: { 'content-type': type } });
		return answer.status();
	};
	t.assert.equal(await raw('email=a%40example.cn&email=b%40example.cn'), 400);
	t.assert.equal(await raw('email=%ff%fe'), 400);
	t.assert.equal(await raw('email=%00'), 400);
	t.assert.equal(await raw('email=%zz'), 400);
	t.assert.equal(await raw('email=a', 'text/plain'), 400);
	t.assert.equal(await raw(`email=${'a'.repeat(400)}&go=exit`), 409, 'an old version: the page asks');
	t.assert.equal((await t.post(page, '/register/person', { csrf: 'x', go: 'next' })).status, 403);
	t.assert.equal((await send('person', { version: '-1', go: 'exit' })).status, 409);
	t.assert.equal((await send('person', { version: '99999999999999999999', go: 'exit' })).status, 409);
	t.assert.equal((await send('procedure', { remove: '1 OR 1=1', go: 'exit' })).status, 303);
	t.assert.equal((await send('procedure', { remove: '999999', go: 'exit' })).status, 303);
	for (const path of ['/register/nothing', '/register/merits', '/register/person/x', '/register/history/add'])
		t.assert.equal((await t.get(page, path)).status, 404, path);

	// Texts of a public collection of troublesome strings come back as they went in.
	const list = join(top, '..', 'shared', 'data', 'text', 'blns', 'blns.txt');
	if (!existsSync(list)) return console.log('# skip: ../shared/data is not there');
	const control = /[\u0000-\u0008\u000b-\u001f\u007f]/; // eslint-disable-line no-control-regex
	const lines = readFileSync(list, 'utf8').split('\n').filter((line) => !control.test(line));
	for (let i = 0; i < lines.length; i += 60) {
		const text = lines.slice(i, i + 60).join('\n').trim();
		const answer = await send('procedure', { simple: '1', statement: text, go: 'exit' });
		t.assert.equal(answer.status, 303);
		await page.goto('/register/procedure');
		const found = await page.inputValue('#statement');
		t.assert.equal(found.trim(), text.replace(/\r/g, '\n'), `lines from ${i}`);
	}
	return undefined;
}
