// people.mjs - invented institutions, offices, physicians and cycles, straight into the database.
import { createHash, randomBytes } from 'node:crypto';
import { quote } from './stack.mjs';

export const PASSWORD = 'Dingkao-7291';
export const SECOND = 1_000_000n, MINUTE = 60n * SECOND, HOUR = 60n * MINUTE, DAY = 24n * HOUR;
let frozen = null;
export const freeze = (us) => { frozen = us; }; // µs UTC, for people whose pages are compared
export const now = () => frozen ?? BigInt(Date.now()) * 1000n;
const thisYear = () => new Date(Number(now() / 1000n)).getFullYear();

const provinces = {
	beijing: { id: 110000, region: '110108' }, shanxi: { id: 140000, region: '140213' },
	henan: { id: 410000, region: '410102' }, hainan: { id: 460000, region: '460105' },
};
export const addProvince = (code, province) => { provinces[code] = province; };
const family = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const given = [...'安平宁远清和文明思齐若水怀瑾致知行健修竹青山听雨望舒临川景行'];
const stages = { register: 1, review: 2, evaluate: 3, test: 4, make_up: 5, conclude: 6, publish: 7 };

// GB 11643: an 18-digit number whose check character is right; n makes it unique.
export function documentNumber(region, n) {
	const year = 1962 + (n % 33), month = 1 + (n % 12), day = 1 + (n % 28);
	const serial = String(100 + (n * 7) % 900).padStart(3, '0');
	const body = `${region}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${serial}`;
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = [...body].reduce((s, digit, i) => s + Number(digit) * weights[i], 0);
	return body + '10X98765432'[sum % 11];
}

export class People {
	constructor(stack) {
		this.stack = stack;
		this.n = Number(stack.db('SELECT (SELECT COALESCE(MAX(id), 0) FROM account) + (SELECT COALESCE(MAX(id), 0) FROM cycle) AS n')[0].n); // a kept stack has some already
		[this.hash] = stack.seal(`hash ${PASSWORD}`);
	}

	insert(table, row) {
		const names = Object.keys(row);
		const cells = names.map((name) => row[name] instanceof Object && 'hex' in row[name]
			? `x'${row[name].hex}'` : quote(row[name]));
		return Number(this.stack.db(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${cells.join(', ')});`
			+ ' SELECT LAST_INSERT_ID() AS id')[0].id);
	}

	// password: 'own' (PASSWORD, the default), 'initial' (the profile's rule) or 'must_change' (PASSWORD, once).
	account(row, password = 'own') {
		return this.insert('account', { role: row.kind === 1 ? 0 : 1, ...row, created_at: now(),
			password: password === 'initial' ? null : this.hash,
			password_state: { initial: 1, must_change: 2, own: 3 }[password],
			password_at: password === 'initial' ? null : now() });
	}

	institution({ province = 'beijing', name, region, password, ...columns } = {}) {
		const n = ++this.n, home = provinces[province];
		const registration_no = `4${String(n).padStart(8, '0')}${region ?? home.region}11A1001`;
		const made = { province, registration_no, name: name ?? `试验第${n}医院` };
		const [login] = this.stack.seal(`index account.institution ${registration_no}`);

		made.id = this.insert('institution', { province_id: home.id, registration_no, name: made.name,
			class_code: 'A100', grade: '三级甲等', region_code: region ?? home.region, phone: '010-00000000',
			beds: 300, ...columns });
		made.account_id = this.account({ province_id: home.id, kind: 2, login_index: { hex: login },
			institution_id: made.id, display_name: made.name }, password);
		made.account = registration_no;
		return made;
	}

	// A named person of an institution or office: the id of his account. role: 1 administrator, 2 clerk, 3 reviewer.
	member(unit, { role = 2, office = false, password, name } = {}) {
		const n = ++this.n, display_name = name ?? `职员${n}`, kind = office ? 3 : 2;
		const [login] = this.stack.seal(`index account.member ${kind} ${unit.id} ${display_name.toUpperCase()}`);

		return this.account({ province_id: provinces[unit.province].id, kind, login_index: { hex: login }, role, is_member: 1,
			...(office ? { office_id: unit.id } : { institution_id: unit.id }), display_name }, password);
	}

	// level 1 province, 2 city, 3 district
	office({ province = 'beijing', level = 3, region, name, password } = {}) {
		const n = ++this.n, home = provinces[province];
		const region_code = region ?? (level === 1 ? String(home.id) : level === 2 ? home.region.slice(0, 4) + '00' : home.region);
		const found = this.stack.db(`SELECT id, name FROM office WHERE region_code = ${quote(region_code)} AND level = ${level}`)[0];
		const made = { province, region_code, level, name: found?.name ?? name ?? `试验定考办${n}`, account: `office${n}` };
		const [login] = this.stack.seal(`index account.office ${made.account.toUpperCase()}`);

		made.id = found ? Number(found.id) : this.insert('office', { province_id: home.id, region_code, level, name: made.name });
		made.account_id = this.account({ province_id: home.id, kind: 3, login_index: { hex: login },
			office_id: made.id, display_name: made.name }, password);
		return made;
	}

	admin({ province = 'beijing', password } = {}) {
		const n = ++this.n, account = `admin${n}`;
		const [login] = this.stack.seal(`index account.office ${account.toUpperCase()}`);

		return { account, account_id: this.account({ province_id: provinces[province].id, kind: 4,
			login_index: { hex: login }, display_name: `系统管理员${n}` }, password) };
	}

	// main: an institution (made if absent); sites: further ones. licensed: years since the licence.
	physician({ province = 'beijing', main, sites = [], name, document, mobile, licensed = 10, password, ...columns } = {}) {
		const n = ++this.n, home = provinces[province];
		const made = { province, main: main ?? this.institution({ province }), sites,
			name: name ?? family[n % family.length] + given[n % given.length] + given[(n * 5) % given.length],
			document: document ?? documentNumber(home.region, n),
			mobile: mobile ?? `139${String(10000000 + n)}` };
		const [canonical] = this.stack.seal(`canonical ${made.document}`);
		const [index, sealed, mobile_index, sealedMobile] = this.stack.seal(`index physician.document ${canonical}`,
			`seal physician.document ${made.document}`, `index physician.mobile ${made.mobile}`,
			`seal physician.mobile ${made.mobile}`);
		const year = thisYear() - licensed;

		made.id = this.insert('physician', { province_id: home.id, name: made.name, sex: 1 + (n % 2), ethnic_code: '01',
			born_on: '1980-01-01', document_kind: '01', document: { hex: sealed }, document_index: { hex: index },
			mobile: { hex: sealedMobile }, mobile_index: { hex: mobile_index }, level: 1, category_code: '1', scope_code: '01',
			licence_no: `${home.id}${String(n).padStart(9, '0')}`, licensed_on: `${year}-01-05`, qualified_on: `${year - 1}-09-01`,
			title_code: '233', institution_id: made.main.id, status: '正常', ...columns });
		[made.main, ...sites].forEach((site, i) => this.insert('practice_site',
			{ physician_id: made.id, institution_id: site.id, is_main: i === 0 }));
		made.account_id = this.account({ province_id: home.id, kind: 1, login_index: { hex: index }, physician_id: made.id,
			display_name: made.name }, password);
		made.account = made.document;
		return made;
	}

	// The province's one running cycle, earlier ones archived. Stages default to open from yesterday for thirty
	// days; { test: [5, 10] } opens in five days and closes in ten; { make_up: null } leaves a stage without dates.
	cycle({ province = 'beijing', name, ...dates } = {}) {
		const n = ++this.n, year = thisYear(), home = provinces[province];

		this.stack.db(`UPDATE cycle SET state = 3 WHERE province_id = ${home.id} AND state = 2`);
		const id = this.insert('cycle', { province_id: home.id, name: name ?? `${year} 年度医师定期考核（试验 ${n}）`, year,
			assess_from: `${year - 3}-01-01`, assess_to: `${year - 1}-12-31`, state: 2 });
		for (const [word, kind] of Object.entries(stages)) {
			const days = word in dates ? dates[word] : [-1, 30];
			if (days !== null)
				this.insert('stage', { cycle_id: id, kind, opens_at: now() + BigInt(Math.round(days[0] * 86400)) * SECOND,
					closes_at: now() + BigInt(Math.round(days[1] * 86400)) * SECOND });
		}
		return { id, province };
	}

	// state: number of enum record_state (3 included, 4 draft, 5 submitted, 9 accepted, 10 ready …).
	record(physician, cycle, { state = 3, ...columns } = {}) {
		const id = this.insert('record', { cycle_id: cycle.id, province_id: provinces[physician.province].id,
			physician_id: physician.id, institution_id: physician.main.id, state, state_since: now(),
			...(state >= 5 ? { submitted_at: now(), submissions: 1, notice_read_at: now(), notice_version: 1 } : {}), ...columns });
		physician.record_id = id;
		return id;
	}

	// In force as 考核机构 of a cycle, with the institutions delegated to it; its own is always among them.
	assessor(institution, cycle, others = []) {
		this.insert('appointment', { cycle_id: cycle.id, institution_id: institution.id, state: 5, state_since: now(), applied_at: now(), basis: 1 });
		this.stack.db(`UPDATE institution SET n_in_force = n_in_force + 1 WHERE id = ${institution.id}`);
		for (const one of [institution, ...others])
			this.insert('delegation', { cycle_id: cycle.id, institution_id: one.id, assessor_id: institution.id, assigned_at: now(), assigned_by: '试验定考办' });
	}

	// One row of `evaluation` for each site. ethics and performance: 0 open, 1 合格, 2 不合格.
	evaluations(physician, { ethics = 1, performance = 1 } = {}) {
		[physician.main, ...physician.sites].forEach((site, i) => this.insert('evaluation',
			{ record_id: physician.record_id, institution_id: site.id, is_main: i === 0, ethics, performance,
				judged_at: ethics ? now() : null }));
	}

	// A browser that is signed in, without the sign-in page: the cookie's value.
	session(account_id) {
		const token = randomBytes(32).toString('hex');
		const hash = createHash('sha256').update(token).digest('hex');

		this.insert('session', { token_hash: { hex: hash }, account_id, csrf: { hex: randomBytes(16).toString('hex') },
			address: '127.0.0.1', created_at: now(), seen_at: now(), expires_at: now() + 12n * HOUR });
		return token;
	}
}
