/* demo_people.c - inventing people: names, numbers with a right check digit, and how far they are. */
#include <string.h>

#include "ctl/demo.h"

/* The numbers are those of the acceptance scenarios; then one person for each thing to try. */
static const struct demo_fixture fixtures[] = {
	/* clang-format off */
	{ "顾言川", "01", "110108198001010015", "从头开始：首次登录、设置密码、填报", 0, 1, 2, STORY_START },
	{ "罗铁峰", "04", "军字第20010088号",    "军官证登录", 0, 1, 0, STORY_START, .born_year = 1979, .sex = 1 },
	{ "叶知秋", "01", "11010519900101007X", "证件号码末位为 X", 0, 2, 0, STORY_START },
	{ "邝启文", "12", "810000198501010053", "港澳台居民居住证", 0, 2, 0, STORY_START },
	{ "简佩珊", "12", "830000199001010063", "港澳台居民居住证", 0, 2, 0, STORY_START },
	{ "霍绮兰", "06", "H12345678",          "港澳居民来往内地通行证", 0, 1, 0, STORY_START, .born_year = 1984, .sex = 2 },
	{ "江若溪", "01", "110108198803039020", "报名被退回，按原因修改后再提交", 0, 1, 0, STORY_RETURNED, true, .subject = 1 },
	{ "方守拙", "01", "11010819790505901X", "审核、评定已通过，可以参加法律法规考试", 0, 1, 2, STORY_READY, true, .subject = 1 },
	{ "程砚秋", "01", "110108198207079034", "法律法规已合格，可以参加专业考试", 0, 1, 0, STORY_FIRST_PASSED, true, .subject = 2 },
	{ "苏晚晴", "01", "110108198609099046", "两科考试均已合格", 0, 1, 0, STORY_TESTED, true, .subject = 1 },
	{ "石破云", "01", "110108197411119051", "已被所在机构隐藏，登录时说明原因", 0, 1, 0, STORY_HIDDEN, true },
	{ "温庭树", "01", "140213198501010021", "尚未纳入本周期", 1, 5, 0, STORY_START },
	{ "卫长歌", "01", "140213198404049012", "已纳入，可以填报", 1, 5, 0, STORY_INCLUDED, true },
	{ "鲜于墨", "01", "140213198308089073", "已提交，机构打开前可以修改信息", 1, 5, 0, STORY_SUBMITTED, true, .subject = 1 },
	{ "秦望川", "01", "410102199001010039", "尚无账号，先绑定再登录", 2, 7, 0, STORY_INCLUDED, false, true },
	{ "柏舟行", "01", "410102198502029016", "已绑定，待参加测评", 2, 7, 0, STORY_READY, true, .subject = 1 },
	{ "端木清", "01", "410102198712129090", "已绑定，可以填报；系统已有良好行为记录", 2, 7, 0, STORY_INCLUDED, true },
	{ "闻人语", "01", "410102197903039026", "已提交，待机构审核", 2, 7, 0, STORY_SUBMITTED, true, .subject = 1 },
	{ "云归岫", "01", "460105198801010049", "尚无账号，先注册", 3, 9, 0, STORY_START, false, true, "13900000004" },
	{ "麦沧溟", "01", "460105198606069053", "已注册，先完善科研成果再填报", 3, 9, 0, STORY_INCLUDED, true },
	{ "林暮舟", "01", "460105199109099061", "已提交，填有科研成果", 3, 9, 0, STORY_SUBMITTED, true, .subject = 1 },
	{ "符琼生", "01", "460105500101001",    "登记的是 15 位证件号码，用 15 位或 18 位都能登录", 3, 9, 0, STORY_INCLUDED },
	/* clang-format on */
};

enum { N_FIXTURES = sizeof(fixtures) / sizeof(fixtures[0]) };

const struct demo_fixture *
demo_fixture(size_t n)
{
	return n < N_FIXTURES ? &fixtures[n] : NULL;
}

unsigned
demo_random(struct demo *d, unsigned n)
{
	uint64_t z = (d->seed += 0x9e3779b97f4a7c15U);

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
	return (unsigned)((z ^ (z >> 31)) % n);
}

/* One character of a text of ideographs, three bytes each. */
static struct str
pick(struct demo *d, const char *from)
{
	return (struct str){ from + 3 * demo_random(d, (unsigned)(strlen(from) / 3)), 3 };
}

static struct str
invent_name(struct demo *d, int sex)
{
	static const char surnames[] =
		"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
		"苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史"
		"顾侯邵孟龙万段";
	static const char men[] =
		"伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆旭宁龙林欢阳建亮成峰志文博远航"
		"哲瀚泽毅诚谦朗恺川岳松柏庭";
	static const char women[] =
		"芳娜敏静丽艳娟霞秀燕玲桂英洁梅琳雪婷慧莹红玉兰萍颖倩晶欣怡佳蕾薇璐雯瑶琪菲岚清悦"
		"宁舒涵韵竹采珂";
	const char *given = sex == 1 ? men : women;
	struct str surname = pick(d, surnames), first = pick(d, given), second = pick(d, given);

	if (demo_random(d, 5) == 0)
		return str_join(d->arena, surname, first);
	return str_format(d->arena, "%.*s%.*s%.*s", STR_ARGS(surname), STR_ARGS(first),
			  STR_ARGS(second));
}

/* GB 11643 */
static char
check_digit(const char *seventeen)
{
	static const int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	int sum = 0;

	for (size_t i = 0; i < 17; i++)
		sum += (seventeen[i] - '0') * weights[i];
	return "10X98765432"[sum % 11];
}

/* Sequence numbers from 900 on are not given to people. */
static struct str
invent_document(struct demo *d, const struct person *p, int serial)
{
	static const char *const regions[] = { "110108", "110105", "130104", "140213",
					       "210102", "320102", "330102", "370102",
					       "410102", "420102", "510104", "610102" };
	const char *region = regions[demo_random(d, sizeof(regions) / sizeof(regions[0]))];
	int order = 900 + serial / 4 % 50 * 2 + (p->sex == 1 ? 1 : 0);
	struct str no = str_format(d->arena, "%s%04d%02d%02d%03d", region, p->born.year,
				   p->born.month, p->born.day, order);

	return str_format(d->arena, "%.*s%c", STR_ARGS(no), check_digit(no.at));
}

struct field {
	const char *subject, *category, *scope, *specialty, *department;
};
static const struct field fields[] = {
	{ "internal", "1", "11", "A03.01", "呼吸内科" },     { "internal", "1", "11", "A03.04", "心血管内科" },
	{ "internal", "1", "11", "A03.02", "消化内科" },     { "internal", "1", "14", "A03.03", "内科" },
	{ "surgery", "1", "12", "A04.01", "普通外科" },      { "surgery", "1", "12", "A04.03", "骨科" },
	{ "surgery", "1", "12", "A04.02", "外科" },          { "tcm", "4", "51", "A50.01", "中医内科" },
};

static void
fill_practice(struct demo *d, struct person *p, int subject)
{
	static const char *const titles[] = {
		"231", "232", "232", "233", "233", "233", "234", "234"
	};
	static const char *const educations[] = { "11", "14", "14", "21", "21", "21", "31" };
	bool tcm = p->main_site == 3 || p->main_site == 8 || demo_random(d, 12) == 0;
	const struct field *f = subject == 1 ? &fields[demo_random(d, 4)] :
				subject == 2 ? &fields[4 + demo_random(d, 3)] :
				tcm          ? &fields[7] :
					       &fields[demo_random(d, 7)];
	int start = p->born.year + 24 + (int)demo_random(d, 4);

	p->subject = f->subject;
	p->category = f->category;
	p->scope = f->scope;
	p->specialty = f->specialty;
	p->department = f->department;
	p->title = titles[demo_random(d, 8)];
	p->education = educations[demo_random(d, 7)];
	p->level = p->education[0] == '3' && demo_random(d, 2) == 0 ? 2 : 1;
	p->qualified = (struct date){ start, 12, 1 + (int)demo_random(d, 28) };
	p->licensed =
		(struct date){ start + 1, 3 + (int)demo_random(d, 6), 1 + (int)demo_random(d, 28) };
	p->qualification_no =
		str_format(d->arena, "%04d%02d%d%s%.*s", start,
			   (int)(profile_id(d->province[p->province].profile) / 10000), p->level,
			   f->category[0] == '4' ? "41" : "10",
			   STR_ARGS(p->document_kind.at[0] == '0' && p->document_kind.at[1] == '1' ?
					    p->document :
					    STR("000000000000000")));
	p->licence_no =
		str_format(d->arena, "%d%s%06d%06u", p->level, f->category[0] == '4' ? "41" : "10",
			   (int)(profile_id(d->province[p->province].profile)) + 108,
			   100000 + demo_random(d, 900000));
}

static void
fill_person(struct demo *d, struct person *p, int serial, int subject)
{
	static const char *const prefix[] = { "17000", "19900" };

	if (p->mobile.at == NULL)
		p->mobile =
			str_format(d->arena, "%s%06d", prefix[serial % 2], 100000 + serial * 37);
	p->email = str_format(d->arena, "physician%03d@example.com", serial + 1);
	p->picture = p->sex == 1 ? (int)demo_random(d, 2) * 2 : 1 + (int)demo_random(d, 2) * 2;
	fill_practice(d, p, subject);
}

static void
make_fixture(struct demo *d, struct person *p, const struct demo_fixture *f, int serial)
{
	int64_t n = 0;
	bool old = strlen(f->document) == 15;
	struct str digits = str_of(f->document);

	p->fixed_name = f->name;
	p->name = str_of(f->name);
	p->document_kind = str_of(f->kind);
	p->document = digits;
	p->province = f->province;
	p->main_site = f->main_site;
	p->second_site = f->second_site;
	p->story = f->story;
	p->own_password = f->own_password ? DEMO_PASSWORD : NULL;
	p->no_account = f->no_account;
	p->sex = f->sex == 0 ? 1 : f->sex;
	p->born = (struct date){ f->born_year == 0 ? 1980 : f->born_year, 6, 15 };
	if (f->mobile != NULL)
		p->mobile = str_of(f->mobile);
	if (f->born_year == 0 && str_to_int(str_slice(digits, 6, old ? 6 : 8), &n) == OK) {
		n += old ? 19000000 : 0;
		p->born = (struct date){ (int)(n / 10000), (int)(n / 100 % 100), (int)(n % 100) };
		p->sex = (digits.at[old ? 14 : 16] - '0') % 2 == 1 ? 1 : 2;
	}
	fill_person(d, p, serial, f->subject);
}

/* Weights in per cent, in the order of enum story. */
static enum story
choose_story(struct demo *d, bool opt_in)
{
	static const int out[] = { 14, 0, 9, 20, 4, 6, 0, 12, 12, 5, 2, 8, 3, 2, 3, 0 };
	static const int in[] = { 20, 16, 12, 16, 3, 5, 14, 4, 5, 0, 0, 3, 2, 0, 0, 0 };
	const int *weight = opt_in ? in : out;
	int left = (int)demo_random(d, 100);

	for (int story = STORY_START; story < STORY_LEFT; story++) {
		if (left < weight[story])
			return (enum story)story;
		left -= weight[story];
	}
	return STORY_START;
}

static void
make_person(struct demo *d, struct person *p, int serial)
{
	/* Two of three people are in Beijing, and half of those at the first institution. */
	static const int sites[] = { 1, 1, 1, 1, 1, 2, 2, 2, 3, 4 };
	bool beijing = demo_random(d, 3) != 0;
	const struct demo_province *province;

	p->province = beijing ? 0 : 1 + serial % 3;
	province = &d->province[p->province];
	p->main_site =
		beijing ? sites[demo_random(d, 10)] :
			  province->first + (int)demo_random(d, (unsigned)province->n_institutions);
	if (demo_random(d, 8) == 0)
		p->second_site = province->first +
				 (p->main_site - province->first + 1) % province->n_institutions;
	p->sex = 1 + (int)demo_random(d, 2);
	p->born = (struct date){ 1964 + (int)demo_random(d, 32), 1 + (int)demo_random(d, 12),
				 1 + (int)demo_random(d, 28) };
	p->name = invent_name(d, p->sex);
	p->document_kind = STR("01");
	p->document = invent_document(d, p, serial);
	p->story = choose_story(d, !beijing);
	fill_person(d, p, serial, 0);
	/* Where the physician makes the account himself, some have not yet. */
	p->no_account = p->province >= 2 && p->story <= STORY_INCLUDED && demo_random(d, 2) == 0;
}

void
demo_invent(struct demo *d)
{
	for (int i = 0; i < DEMO_PEOPLE; i++) {
		if (i < N_FIXTURES)
			make_fixture(d, &d->people[i], &fixtures[i], i);
		else
			make_person(d, &d->people[i], i);
	}
}
