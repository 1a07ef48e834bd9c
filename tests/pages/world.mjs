// world.mjs - the invented people and rows that the cases speak of by name, the same each time: the clock stands still at NOW.
import { createHash } from 'node:crypto';
import { DAY, documentNumber, HOUR, MINUTE, freeze, People } from '../browser/people.mjs';
import { png } from '../browser/pictures.mjs';
import { totp } from '../browser/totp.mjs';

export const NOW = BigInt(Date.UTC(2026, 9, 12, 2)) * 1000n; // 10:00 in China
const sha = (text) => createHash('sha256').update(text).digest('hex');

// The cookie and the form secret of whoever has this name.
export const cookieOf = (name) => sha(`session of ${name}`);
export const secretOf = (name) => Buffer.from(sha(`form secret of ${name}`).slice(0, 32), 'hex');
export function tokenOf(name) {
	const mask = Buffer.alloc(16, 0x5a);
	return mask.toString('hex') + Buffer.from(mask.map((byte, i) => byte ^ secretOf(name)[i])).toString('hex');
}

const states = { outside: 1, hidden: 2, included: 3, draft: 4, submitted: 5, returned: 6, accepted: 9, single: 9, ready: 10, sitting: 11, tested: 12,
	test_failed: 13, absent: 14, make_up: 15, concluding: 16, qualified: 17, unqualified: 18, published: 19, left: 21, sitting_too: 11 };

// {applicant} has all that an application to be 考核机构 needs, and waits; {appointed} is one, and has {delegate}.
function appointments(people, w) {
	const member = (unit, body, name, title_code, role) => people.insert('institution_member', { institution_id: unit.id, body, name, title_code,
		duty: '医务科科长', role });
	const ready = (name, columns) => {
		const unit = people.institution({ ...columns, name, confirmed_at: NOW - DAY, confirmed_by: '周敏', contact_name: '周敏' });

		['李怀远', '王知夏', '赵清和'].forEach((person, i) => member(unit, 1, person, ['231', '232', '233'][i], i + 1));
		member(unit, 2, '钱若水', '233', 3);
		return unit;
	};
	const appointment = (unit, state, more) => people.insert('appointment', { cycle_id: w.cycle.id, institution_id: unit.id, state, version: 1,
		state_since: NOW - HOUR, applied_at: NOW - DAY, statement: '愿意承担考核工作。', basis: 1, beds: 300, n_physicians: 20, ...more });
	const delegate = (unit, to) => people.insert('delegation', { cycle_id: w.cycle.id, institution_id: unit.id, assessor_id: to.id,
		assigned_at: NOW - HOUR, assigned_by: '试验定考办' });
	const moved = (appointment_id, event, from_state, to_state, note) => people.insert('appointment_history', { appointment_id, at: NOW - HOUR,
		actor: '试验定考办', event, from_state, to_state, note });

	w.chair = member(w.institution, 1, '孙望舒', '232', 1);
	w.junior = member(w.institution, 1, '吴临川', '234', 3);
	w.clerk = member(w.institution, 2, '郑安平', null, 3);
	w.candidate = ready('试验备选医院');
	w.applicant = ready('试验申请医院');
	w.applicant.appointment = appointment(w.applicant, 1);
	moved(w.applicant.appointment, 1, 0, 1, '愿意承担考核工作。');
	w.refused = ready('试验驳回医院');
	w.refused.appointment = appointment(w.refused, 3, { note: '床位数与登记不一致' });
	moved(w.refused.appointment, 3, 1, 3, '床位数与登记不一致');
	w.appointed = ready('试验指定医院', { n_in_force: 1 });
	w.appointed.appointment = appointment(w.appointed, 5, { version: 3 });
	w.delegate = people.institution({ name: '试验受托医院' });
	delegate(w.appointed, w.appointed);
	delegate(w.delegate, w.appointed);
}

function exam(people, w) {
	const stems = [['执业医师法自何时起施行？', '甲日\n乙日\n丙日', 2], ['下列哪些属于医师的义务？', '守法\n保护隐私\n收受回扣', 3],
		['医师定期考核每几年一次？', '一年\n两年\n五年', 2]];

	w.bank = people.insert('bank', { code: 'law', name: '法律法规', for_practice: 1 });
	w.items = stems.map(([stem, options, answer], i) => people.insert('item', { bank_id: w.bank, code: `L-${i + 1}`, kind: i === 1 ? 5 : 1,
		stem, options, n_options: 3, answer, explanation: '见条文。', state: 2 }));
	w.paper = people.insert('paper', { cycle_id: w.cycle.id, plan_code: 'law', subject_code: '*', name: '法律法规', n_items: 3, minutes: 60,
		pass_score: 60, max_attempts: 0, show_score: 2, opens_at: NOW - DAY, closes_at: NOW + 30n * DAY, state: 2 });
	w.pro = people.insert('paper', { cycle_id: w.cycle.id, plan_code: 'pro', subject_code: 'internal', name: '内科专业', n_items: 2, minutes: 90,
		pass_score: 60, max_attempts: 1, show_score: 2, opens_at: NOW - DAY, closes_at: NOW + 30n * DAY, state: 2 });
	w.items.forEach((item, i) => people.insert('paper_item', { paper_id: w.paper, position: i, item_id: item, item_version: 1 }));
	w.items.slice(0, 2).forEach((item, i) => people.insert('paper_item', { paper_id: w.pro, position: i, item_id: item, item_version: 1 }));
}

// Questions in their order and options as written.
const order = (n) => Array.from({ length: n }, (_, i) => `00${i.toString(16).padStart(2, '0')}012fff`).join('');

function attempts(people, w) {
	const row = (who, more) => people.insert('attempt', { record_id: w[who].record_id, account_id: w[who].account_id, paper_id: w.paper, round: 1,
		number: 1, state: 3, epoch: 1, rev: 3, started_at: NOW - 2n * HOUR, deadline: NOW - HOUR, saved_at: NOW - HOUR,
		finished_at: NOW - HOUR, finished_by: 1, ord: { hex: order(3) }, sheet: 'CBC', score: 66, passed: 1, ...more });
	const open = { state: 2, rev: 1, started_at: NOW - MINUTE, deadline: NOW + 59n * MINUTE, saved_at: null, finished_at: null, finished_by: 0,
		sheet: 'C--', score: null, passed: null };

	w.sitting.attempt = row('sitting', { ...open, tok: { hex: sha(cookieOf('sitting')) } });
	w.sitting_too.attempt = row('sitting_too', { ...open, tok: { hex: sha(cookieOf('sitting_too')) } });
	w.test_failed.attempt = row('test_failed', { sheet: '---', score: 0, passed: 0 });
	w.tested.attempt = row('tested', {});
	w.tested.second = row('tested', { paper_id: w.pro, ord: { hex: order(2) }, sheet: 'CB', score: 100 });
}

// What the wizard holds: filled in by one, through the pages, and the same for whoever is beyond it.
async function fillIn(player, people, db, w) {
	const [[specialty]] = await db.ask("SELECT code FROM code WHERE kind = 'specialty' AND active ORDER BY position LIMIT 1");
	const steps = {
		person: { ethnic: '01', education: '21', email: 'lin@example.cn', mobile: w.draft.mobile },
		practice: { department: w.department, specialty, title: '233', working: '1', trainee: '2', category: '1', scope: '11', subject: 'internal',
			qualification_no: '200911110110108198001010015', qualified_on_y: '2009', qualified_on_m: '11', qualified_on_d: '2',
			licence_no: '110110108000123', licensed_on_y: '2010', licensed_on_m: '3', licensed_on_d: '2' },
		procedure: { simple: '2' },
	};
	for (const [step, fields] of Object.entries(steps)) {
		const body = Buffer.from(new URLSearchParams({ csrf: tokenOf('draft'), version: '0', go: 'next', ...fields }).toString());
		const answer = await player.play({ method: 'POST', path: `/register/${step}`, clock: NOW, body,
			headers: { HTTP_COOKIE: `__Host-dk=${cookieOf('draft')}`, CONTENT_TYPE: 'application/x-www-form-urlencoded' } });
		if (answer.status !== 303) throw new Error(`the wizard's ${step}: ${answer.status} ${answer.text.match(/class="err".*?<\/div>/gs)}`);
	}
	await db.ask(`UPDATE record SET state = 4, version = 1 WHERE id = ${w.draft.record_id}`);
	for (const name of Object.keys(states).filter((name) => !['draft', 'included', 'outside'].includes(name))) {
		const id = w[name].record_id;
		await db.ask(`INSERT INTO record_step SELECT ${id}, step, answers, is_complete, version, saved_at FROM record_step WHERE record_id = ${w.draft.record_id};
			UPDATE record a JOIN record b ON b.id = ${w.draft.record_id} SET a.procedure_kind = b.procedure_kind, a.department_id = b.department_id,
			a.subject_code = b.subject_code WHERE a.id = ${id};
			INSERT INTO record_history (record_id, at, account_id, actor, event, from_state, to_state) VALUES (${id}, ${NOW - DAY}, ${w[name].account_id}, '${w[name].name}', 6, 4, 5)`);
	}
}

// Named people of the institution with a second factor: one has come as far as its code, the other is in.
function factors(stack, people, w) {
	const secret = Buffer.alloc(20, 0x2a);
	const [sealed] = stack.seal(`seal second_factor.secret ${secret.toString('hex')}`);

	for (const name of ['code_due', 'guarded']) {
		const account_id = people.member({ ...w.institution, province: 'beijing' });
		people.insert('second_factor', { account_id, secret: { hex: sealed }, last_step: 0 });
		stack.db(`UPDATE account SET second_at = ${NOW - DAY} WHERE id = ${account_id}`);
		w[name] = { account_id, due: name === 'code_due' };
	}
	w.totp = totp('FIVCUKRKFIVCUKRKFIVCUKRKFIVCUKRK', 0, Number(NOW / 1000n));
}

// Named staff; {factor.offer} sets up a telephone whose code is {totp}.
function staff(people, stack, w) {
	const [mobile, offer] = stack.seal('seal account.mobile 13900007777',
		`seal second_factor.offer ${w.institution.account_id}|${NOW + 20n * MINUTE}|${Buffer.alloc(20, 0x2a).toString('hex')}`);

	w.member = { name: '林小楠', account_id: people.member(w.institution, { name: '林小楠' }) };
	w.retired = { name: '周知行', account_id: people.member(w.institution, { name: '周知行', role: 3 }) };
	w.office_member = { name: '方致远', account_id: people.member(w.office, { office: true, name: '方致远' }) };
	stack.db(`UPDATE account SET mobile = x'${mobile}' WHERE id = ${w.member.account_id}; UPDATE account SET disabled_at = ${NOW - DAY} WHERE id = ${w.retired.account_id}`);
	w.factor = { offer, code: w.totp };
	[w.refused_table] = stack.seal('seal import_piece.content 姓名,拒绝原因');
}

// What cases store of a penalty.
function penalties(stack, w) {
	const [number, authority, content] = stack.seal('seal penalty.number 京卫医罚〔2026〕12号', 'seal penalty.authority 试验区卫生健康委员会',
		'seal penalty.content 未按规定填写病历，警告');

	w.penalty = { number, authority, content };
}

// A wish for another document number, and somebody in the register who has no account yet.
function newcomers(people, stack, w) {
	const number = documentNumber('110108', 555), fresh = people.physician({ province: 'henan', name: '秦望川' });
	const [wish] = stack.seal(`seal document_request.document ${number}`);

	w.new_number = documentNumber('110108', 556);
	stack.db(`INSERT INTO document_request (physician_id, state, document_kind, document, before_document, reason, made_at)
		SELECT id, 1, '01', x'${wish}', document, '身份证换发后号码不同', ${NOW - HOUR} FROM physician WHERE id = ${w.left.id};
		DELETE FROM account WHERE id = ${fresh.account_id}`);
	w.request = Number(stack.db(`SELECT id FROM document_request WHERE physician_id = ${w.left.id}`)[0].id);
	w.newcomer = { name: fresh.name, document: fresh.document };
}

// The office of the whole province, which keeps the cycles; a draft, and a later end for one.
function calendars(people, w) {
	w.province_office = people.office({ level: 1 });
	w.draft_cycle = people.insert('cycle', { province_id: 110000, name: '2027 年度医师定期考核', year: 2027, assess_from: '2024-01-01',
		assess_to: '2026-12-31', state: 1 });
	for (const [kind, from, to] of [[1, 30, 60], [2, 40, 70], [4, 80, 100]])
		people.insert('stage', { cycle_id: w.draft_cycle, kind, opens_at: NOW + BigInt(from) * DAY, closes_at: NOW + BigInt(to) * DAY });
	w.extension = people.insert('stage_extension', { cycle_id: w.cycle.id, kind: 1, physician_id: w.no_record.id, closes_at: NOW + 90n * DAY,
		reason: '住院', actor: '试验办公室', made_at: NOW - DAY });
}

// A 考核机构 with one hospital delegated to it, whose physicians are with it and past it; ward is another one's.
function rechecks(people, w, cycle) {
	w.assessor = people.institution({ province: 'shanxi', name: '试验考核医院' });
	w.shanxi_institution ??= w.shanxi.main;
	people.assessor(w.assessor, cycle, [w.shanxi.main]);
	const who = { rechecked: [7, '苏远山'], confirmed: [10, '钱舒云'], handed: [5, '何知远'] };
	for (const [i, [name, [state, called]]] of Object.entries(who).entries()) {
		w[name] = people.physician({ province: 'shanxi', main: w.shanxi.main, name: called, document: documentNumber('140213', 901 + i) });
		people.record(w[name], cycle, { state, procedure_kind: 1, notice_version: 1 });
		if (state !== 5) people.evaluations(w[name]);
	}
	w.ward = people.physician({ province: 'shanxi' });
	people.record(w.ward, cycle, { state: 7, procedure_kind: 1 });
}

// Applications for exemption in each state, of a hospital of their own with its own 考核机构.
function exemptions(people, w, cycle) {
	w.exempt_house = people.institution({ province: 'shanxi', name: '试验免考医院' });
	w.exempt_assessor = people.institution({ province: 'shanxi', name: '试验免考考核医院' });
	w.exempt_office = people.office({ province: 'shanxi', level: 3 });
	people.assessor(w.exempt_assessor, cycle, [w.exempt_house]);
	const blob = { hex: sha('photo') }, pending = { state: 2, applied_at: NOW - HOUR, applications: 1 };
	const who = { exempt_none: ['卫清如'], exempt_draft: ['沈墨言', { state: 1 }], exempt_pending: ['韩若谷', pending],
		exempt_recheck: ['杨怀瑾', { ...pending, state: 3 }], exempt_rejected: ['朱望川', { ...pending, state: 4, note: '请上传盖章的成绩单' }],
		exempt: ['秦知微', { ...pending, state: 5 }], exempt_stale: ['尤听雨', { ...pending, submission: 0 }], exempt_simple: ['许临风'] };
	for (const [i, [name, [called, row]]] of Object.entries(who).entries()) {
		w[name] = people.physician({ province: 'shanxi', main: w.exempt_house, name: called, document: documentNumber('140213', 931 + i), born_on: '1964-07-01' });
		people.record(w[name], cycle, { state: 10, procedure_kind: name === 'exempt_simple' ? 2 : 1, notice_version: 1,
			...(row ? { exemption: row.state, exemption_for: row.submission ?? 1 } : {}) });
		people.evaluations(w[name]);
		if (!row) continue;
		w[name].exemption = people.insert('exemption', { record_id: w[name].record_id, cycle_id: cycle.id, state_since: NOW - HOUR, submission: 1,
			reason_code: 'E2', happened_on: '2024-05-20', ...row });
		w[name].proof = people.insert('attachment', { record_id: w[name].record_id, slot: 'exempt', name: '成绩单.png', blob_hash: blob, bytes: 900,
			created_at: NOW - DAY });
		people.insert('exemption_history', { exemption_id: w[name].exemption, at: NOW - DAY, account_id: w[name].account_id, actor: called, event: 1,
			from_state: 0, to_state: 1 });
	}
}

// A submission with two good records and a bad one, and one whose only record may carry 简易程序: contents to be put into a case.
function tellings(stack, w) {
	const sealed = (...lines) => stack.seal(`seal record_submission.content ${lines.join('\x1f')}`)[0];

	w.telling = {
		content: sealed('merits.good=1', 'merits.good_kind=1', 'merits.good_1_by=试验市卫生健康委员会', 'merits.good_1_on=2026-03-01',
			'merits.good_1_text=先进个人', 'merits.good_kind=2', 'merits.good_2_on=2026-04-02', 'merits.good_2_text=援外医疗队', 'merits.bad=1',
			'merits.bad_kind=B1', 'merits.bad_on=2026-05-03', 'merits.bad_detail=超范围执业被警告'),
		good: sealed('merits.good=1', 'merits.good_kind=1', 'merits.good_1_by=试验市卫生健康委员会', 'merits.good_1_on=2026-03-01',
			'merits.good_1_text=先进个人'),
	};
}

function session(people, w, name) {
	people.insert('session', { code_due: w[name].due ? 1 : 0, token_hash: { hex: sha(cookieOf(name)) }, account_id: w[name].account_id,
		csrf: { hex: secretOf(name).toString('hex') }, address: '127.0.0.9', created_at: NOW, seen_at: NOW, expires_at: NOW + 12n * HOUR });
}

export async function makeWorld(stack, db, player) {
	freeze(NOW);
	const people = new People(stack);
	const w = { cycle: people.cycle() };
	const photo = png({}).toString('hex'), hash = sha('photo');

	w.institution = people.institution({ name: '试验中心医院', contact_name: '周敏' });
	w.other_institution = people.institution({ name: '试验第二医院' });
	w.office = people.office({ level: 3 });
	w.other_office = people.office({ province: 'henan' });
	w.admin = people.admin();
	w.department = people.insert('department', { institution_id: w.institution.id, name: '内科', state: 1 });
	w.closed_department = people.insert('department', { institution_id: w.institution.id, name: '外科', state: 2 });
	w.empty_department = people.insert('department', { institution_id: w.institution.id, name: '皮肤科', state: 1 });
	w.announcement = people.insert('announcement', { province_id: 110000, title: '考核通知', body: '请按时填报。\n# 时间\n见首页。', published_at: NOW - DAY });
	exam(people, w);
	[w.item] = w.items;
	people.insert('blob_store', { hash: { hex: hash }, kind: 2, width: 300, height: 420, content: { hex: photo }, small: { hex: photo }, created_at: NOW });
	for (const [name, state] of Object.entries(states)) {
		w[name] = people.physician({ main: w.institution, sites: name === 'accepted' || name === 'published' ? [w.other_institution] : [], scope_code: '11' });
		people.record(w[name], w.cycle, { state, notice_read_at: NOW - DAY, notice_version: 1, ...(state === 6 ? { returned_reason: '专业有误：请核对科室' } : {}),
			...(state === 2 ? { hidden_code: '1', hidden_reason: '退休', hidden_by: '试验中心医院', hidden_from: 3 } : {}) });
		w[name].photo = people.insert('attachment', { record_id: w[name].record_id, slot: 'photo', name: '照片.png', blob_hash: { hex: hash }, bytes: 900, created_at: NOW });
		if (state >= 9 && state < 21) people.evaluations(w[name], state === 9 ? { ethics: 0, performance: 0 } : {});
	}
	w.unread = people.physician({ main: w.institution, scope_code: '11' });
	people.record(w.unread, w.cycle, { state: 3 });
	w.no_record = people.physician({ main: w.institution });
	w.other_physician = people.physician({ main: w.other_institution });
	people.record(w.other_physician, w.cycle, { state: 5 });
	w.initial = people.physician({ main: w.institution, password: 'initial' });
	w.initial.initial_password = `${w.initial.document.slice(-6)}*Dk`;
	people.record(w.initial, w.cycle, { state: 3 });
	let shanxi;
	for (const province of ['henan', 'hainan', 'shanxi']) {
		const cycle = shanxi = people.cycle({ province });
		w[province] = people.physician({ province, scope_code: '11' });
		people.record(w[province], cycle, { state: 4, notice_read_at: NOW - DAY, notice_version: 1 });
	}
	w.henan.experience = people.insert('experience', { record_id: w.henan.record_id, kind: 3, place: '试验县医院', department: '内科', from_month: '2015-01-01' });
	w.henan_institution = w.henan.main;
	attempts(people, w);
	factors(stack, people, w);
	staff(people, stack, w);
	newcomers(people, stack, w);
	calendars(people, w);
	rechecks(people, w, shanxi);
	appointments(people, w);
	penalties(stack, w);
	exemptions(people, w, shanxi);
	tellings(stack, w);
	for (const name of Object.keys(w)) if (w[name].account_id !== undefined) session(people, w, name);
	await fillIn(player, people, db, w);
	// The profiles of the stack were imported at the time of the run.
	await db.ask(`UPDATE profile_version SET made_at = ${NOW - 90n * DAY}; DELETE FROM audit WHERE action = 'profile.publish'`);
	// What a page says it saw of a draft of Beijing's profile that differs in return.days.
	const [[hex]] = await db.ask(`SELECT HEX(GROUP_CONCAT(CONCAT(name, ' = ', IF(name = 'return.days', '9', value), '\\n') ORDER BY name, position SEPARATOR ''))
		FROM profile_value WHERE province_id = 110000 AND version = 1`), content = Buffer.from(hex, 'hex').toString();
	const of = (key) => content.split('\n').filter((line) => line.startsWith(`${key} = `)).map((line) => line.slice(key.length + 3)).join('\n');
	w.profile = { seen: sha(`1\n${content}`), roster: sha(['inclusion', 'hide.reason', 'return.reason', 'return.days'].map((key) => `${key}\n${of(key)}\n`).join('')) };
	// Whom the one-click bar shows, as its form says it.
	const [[open]] = await db.ask(`SELECT GROUP_CONCAT(CONCAT(e.record_id, '-', e.version, ',') ORDER BY CONVERT(p.name USING gbk), e.id SEPARATOR '')
		FROM evaluation e JOIN record r ON r.id = e.record_id JOIN physician p ON p.id = r.physician_id
		WHERE e.institution_id = ${w.institution.id} AND e.ethics = 0 AND r.state = 9`);
	w.open = { seen: sha(open) };
	return w;
}
