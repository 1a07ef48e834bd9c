// wizard.mjs - filling in the registration, as journeys of several scenarios do.
import { file } from './pictures.mjs';

export const STATEMENT = '本考核周期内，本人在内科从事临床一线工作，认真履行岗位职责。'.repeat(10);

// An institution with departments, a physician of it who is included and has read the notice.
export function somebody(t, { province = 'beijing', departments = ['内科'], state = 3, record = {}, ...columns } = {}) {
	const cycle = t.people.cycle({ province });
	const main = columns.main ?? t.people.institution({ province, contact_name: '周敏' });

	for (const name of departments) t.people.insert('department', { institution_id: main.id, name, state: 1 });
	const who = t.people.physician({ province, scope_code: '11', ...columns, main });
	t.people.record(who, cycle, { state, notice_read_at: BigInt(Date.now()) * 1000n, notice_version: 1, ...record });
	return { who, cycle, main };
}

// A press waits for what is on its way in the background: it is over when the form itself has been answered.
async function send(page, go) {
	const sent = page.waitForResponse((answer) => answer.request().method() === 'POST' && !answer.request().headers()['x-requested-with']);
	await Promise.all([sent, page.click(`button[name=go][value=${go}]`)]);
	await page.waitForLoadState();
}

export const next = (page) => send(page, 'next');
export const exit = (page) => send(page, 'exit');

export async function photo(page, picture = file('照片.png')) {
	await page.setInputFiles('input[name=photo]', picture);
	await page.click('button[name=upload][value=photo]');
}

export async function person(page) {
	await page.goto('/register/person');
	await photo(page);
	await page.selectOption('#ethnic', '11');
	await page.selectOption('#education', '21');
	await page.fill('#email', 'lin@example.cn');
	await page.fill('#mobile', '139 0000 0012');
	await next(page);
	await page.waitForURL('**/register/practice');
}

export async function practice(page, { subject = 'internal', department = '内科', category = '1', scope = '11', licensed = ['2010', '3', '02'] } = {}) {
	await page.goto('/register/practice');
	await page.selectOption('#department', { label: department });
	await page.evaluate(() => { document.querySelector('#specialty').closest('details').open = true; }).catch(() => {});
	if (!(await page.locator('#specialty').isVisible())) await page.click('details summary >> text=内科');
	await page.check('#specialty');
	await page.selectOption('#title', '233');
	await page.check('input[name=working][value="1"]');
	await page.check('input[name=trainee][value="2"]');
	await page.selectOption('#category', category);
	await page.selectOption('#scope', scope);
	if (subject) await page.selectOption('#subject', subject);
	await page.fill('#qualification_no', '200911110110108198001010015');
	await page.fill('#qualified_on', '2009');
	await page.fill('#qualified_on_m', '11');
	await page.fill('#qualified_on_d', '2');
	await page.fill('#licence_no', '110110108000123');
	await page.fill('#licensed_on', licensed[0]);
	await page.fill('#licensed_on_m', licensed[1]);
	await page.fill('#licensed_on_d', licensed[2]);
	await next(page);
}

// Step 工作成绩、职业道德 with nothing special to tell, but for answers; before() runs just before it is sent.
export async function merits(page, { ethics, answers = {}, before } = {}) {
	await page.goto('/register/merits');
	for (const [field, value] of Object.entries({ quantity: 1, quality: 1, duty: 1, good: 2, bad: 2, unfit: 2, ...answers }))
		await page.check(`input[name=${field}][value="${value}"]`);
	if (ethics) await page.check(`input[name=ethics_grade][value="${ethics}"]`);
	await before?.();
	await next(page);
}

export async function general(page) {
	await page.goto('/register/procedure');
	await page.check('input[name=simple][value="2"]');
	await next(page);
	await page.waitForURL('**/register/check');
}

export async function submit(page) {
	await page.goto('/register/check');
	await page.check('#agree');
	await page.click('text=确认并提交审核');
	await page.waitForURL('**/register/done');
}
