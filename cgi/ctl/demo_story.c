/* demo_story.c - one person's way through the cycle, by the same functions that the pages call. */
#include <string.h>

#include "ctl/demo.h"
#include "ctl/demo_sql.h"
#include "domain/application/application.h"
#include "domain/attachment/attachment.h"
#include "domain/attempt/attempt.h"
#include "domain/attempt/sheet.h"
#include "domain/conduct/conduct.h"
#include "domain/evaluation/opinion.h"
#include "domain/experience/experience.h"
#include "domain/session/session.h"
#include "lib/io/random.h"

struct life {
	struct demo *d;
	struct person *p;
	const struct demo_province *province;
	struct actor self, site;
	struct stamp at;          /* where in time the story is */
	bool corrects;            /* fills in once more, after a return */
};

/* Some of the time that is left passes; what is done is done between nine and six in China. */
static void
pass_time(struct life *l, unsigned per_cent)
{
	int64_t left = l->d->now.us - STAMP_MINUTE * 2 - l->at.us;
	struct stamp day, at = l->at;

	at.us += left / 1000 * (int64_t)(per_cent * 2 + demo_random(l->d, per_cent * 10));
	day = stamp_from_date(date_from_stamp(at));
	day.us += 9 * STAMP_HOUR + (int64_t)demo_random(l->d, 9 * 3600) * STAMP_SECOND;
	if (day.us <= l->at.us)
		day.us = l->at.us + (60 + (int64_t)demo_random(l->d, 1800)) * STAMP_SECOND;
	l->at = day.us < l->d->now.us ? day : stamp_add(l->at, left > 0 ? left / 20 : 0);
}

/* Nothing is done before its stage has opened. */
static void
wait_for(struct life *l, enum stage_kind stage)
{
	struct stamp opens = l->province->cycle.stages[stage].opens_at;

	if (l->at.us < opens.us)
		l->at = stamp_add(opens, (9 + (int64_t)demo_random(l->d, 9)) * STAMP_HOUR +
						 (int64_t)demo_random(l->d, 3600) * STAMP_SECOND);
}

static enum result
move(struct life *l, enum record_event event, enum record_role role, const char *note)
{
	struct record_move wish = {
		.record_id = l->p->record_id, .event = event, .role = role, .note = str_of(note)
	};
	static const struct actor system;

	wish.scope_id = role == ROLE_PHYSICIAN   ? l->p->physician_id :
			role == ROLE_INSTITUTION ? l->p->main_site :
			role == ROLE_OFFICE      ? 1 :
						   0;
	return record_move(l->d->db, l->d->scratch, l->province->profile, &wish,
			   role == ROLE_PHYSICIAN   ? &l->self :
			   role == ROLE_INSTITUTION ? &l->site :
						      &system,
			   l->at);
}

static enum result
reload(struct life *l, struct record *record)
{
	return record_of_physician(l->d->db, l->d->scratch, l->p->physician_id,
				   l->province->cycle.id, record);
}

static void
add(struct life *l, struct answer_list *list, const char *name, struct str value)
{
	if (!str_empty(value))
		answers_add(l->d->scratch, list, str_of(name), value);
}

static void
answer_person(struct life *l, struct answer_list *list)
{
	add(l, list, "ethnic", STR("01"));
	add(l, list, "education", str_of(l->p->education));
	add(l, list, "email", l->p->email);
	/* Some have a new number, which the reviewer sees beside that of the register. */
	add(l, list, "mobile", l->p->physician_id % 9 == 0 ? STR("17000999001") : l->p->mobile);
}

static enum result
answer_practice(struct life *l, struct answer_list *list)
{
	struct arena *arena = l->d->scratch;
	struct person *p = l->p;
	struct demo_department department;

	TRY(store_one(l->d->db, &demo_department_find, arena, &department,
		      WITH(V(p->main_site), V(str_of(p->department)))));
	add(l, list, "department", str_from_int(arena, department.id));
	add(l, list, "specialty", str_of(p->specialty));
	add(l, list, "title",
	    str_of(p->physician_id % 11 == 0 && p->title[2] != '1' ? "231" : p->title));
	add(l, list, "title_on", date_text(arena, date_add_days(p->licensed, 365 * 3)));
	add(l, list, "position",
	    str_of(l->corrects                                   ? "科副主任" :
		   p->physician_id % 6 == 0 && p->title[2] < '3' ? "科主任" :
								   "无"));
	add(l, list, "trainee", STR("2"));
	add(l, list, "category", str_of(p->category));
	add(l, list, "scope", str_of(p->scope));
	add(l, list, "working", str_of(p->born.year < 1966 ? "2" : "1"));
	add(l, list, "qualification_no", p->qualification_no);
	add(l, list, "qualified_on",
	    date_text(arena, l->corrects ? date_add_days(p->qualified, 1) : p->qualified));
	add(l, list, "licence_no", p->licence_no);
	add(l, list, "licensed_on", date_text(arena, p->licensed));
	add(l, list, "subject", str_of(p->subject));
	return OK;
}

static bool
goes_simple(const struct person *p)
{
	/* Those of the first passed and of two papers need the general procedure. */
	return p->licensed.year <= 2012 && p->picture % 2 == 1 && p->story != STORY_FIRST_PASSED &&
	       p->fixed_name == NULL;
}

static void
answer_procedure(struct life *l, struct answer_list *list)
{
	if (!goes_simple(l->p)) {
		add(l, list, "simple", STR("2"));
		return;
	}
	add(l, list, "simple", STR("1"));
	add(l, list, "condition", STR("J2"));
	add(l, list, "statement",
	    STR("本人在考核周期内一直从事临床一线工作，遵守医师执业规范和各项诊疗制度，"
		"认真完成门诊、查房、值班和会诊任务。"
		"坚持首诊负责，规范书写病历，合理检查、合理用药，未发生医疗事故，没有不良行为记录。\n"
		"三年来参加继续教育和院内培训，学习新的诊疗指南，并带教住院医师和进修医师。"
		"在工作中尊重患者的知情权和隐私，耐心解释病情，注意沟通方式，多次收到患者的感谢。\n"
		"今后将继续加强业务学习，提高诊疗水平，廉洁行医，"
		"服从医院安排，承担相应的公共卫生任务，为患者提供安全、有效的医疗服务。"));
}

/* The second class, 完成政府指令性任务 in all provinces that have classes, with what theirs asks. */
static void
answer_good(struct life *l, struct answer_list *list)
{
	const struct profile *profile = l->province->profile;
	struct date day = date_add_days(l->province->cycle.assess_to, -200);
	struct str asks;
	size_t i;

	if (profile_list_find(profile, "good_record", STR("2"), &i) != OK)
		return;
	asks = profile_list(profile, "good_record", i, 2);
	add(l, list, "good_kind", STR("2"));
	if (str_find(asks, STR("by")) >= 0)
		add(l, list, "good_2_by", STR("市卫生健康委员会"));
	if (str_find(asks, STR("on")) >= 0)
		add(l, list, "good_2_on", date_text(l->d->scratch, day));
	if (str_find(asks, STR("text")) >= 0)
		add(l, list, "good_2_text", STR("参加医疗队赴基层巡诊三个月，完成指令性任务"));
}

/* Some have good records of an earlier declaration, where the province keeps them. */
static bool
is_known(const struct life *l)
{
	return profile_flag(l->province->profile, "good_record.registry") &&
	       (l->p->physician_id % 6 == 0 ||
		(l->p->own_password != NULL && l->p->story == STORY_INCLUDED));
}

static enum result
remember(struct life *l)
{
	static const struct actor system;
	struct conduct known = { .kind = CONDUCT_GOOD,
				 .class_code = STR("1"),
				 .happened_on = date_add_days(l->province->cycle.assess_to, -400),
				 .authority = STR("省卫生健康委员会"),
				 .content = STR("优质服务先进个人"),
				 .declared = STR("上一年度申报") };

	if (!is_known(l))
		return OK;
	return conduct_add(l->d->db, l->d->scratch, l->p->physician_id, &known, &system, l->at);
}

static bool
has_good(const struct life *l)
{
	return l->p->physician_id % 7 == 0;
}

/* 工作成绩、职业道德; 1 is 合格 and 有, 2 is 无. */
static void
answer_merits(struct life *l, struct answer_list *list)
{
	struct arena *arena = l->d->scratch;
	bool surgeon = str_equal(str_of(l->p->subject), STR("surgery")), good = has_good(l);
	int64_t n = 900 + l->p->physician_id * 37 % 2600;

	add(l, list, "quantity", STR("1"));
	add(l, list, "visits", str_from_int(arena, n));
	if (surgeon)
		add(l, list, "surgeries", str_from_int(arena, n / 11));
	add(l, list, "rounds", str_from_int(arena, n / 5));
	add(l, list, "quality", STR("1"));
	add(l, list, "duty", STR("1"));
	add(l, list, "good", str_of(good || is_known(l) ? "1" : "2"));
	if (good)
		answer_good(l, list);
	add(l, list, "bad", STR("2"));
	add(l, list, "unfit", STR("2"));
	if (profile_flag(l->province->profile, "ethics.grade"))
		add(l, list, "ethics_grade", str_of(good ? "1" : "2"));
}

static enum result
save_step(struct life *l, struct str code, bool whole)
{
	struct step_save save = { .record_id = l->p->record_id,
				  .physician_id = l->p->physician_id,
				  .is_complete = whole,
				  .version = l->corrects ? 1 : 0 };
	struct answer_list list = { { NULL, 0 }, 0 };

	save.step = str_c(l->d->scratch, code);
	if (str_equal(code, STR("person")))
		answer_person(l, &list);
	else if (str_equal(code, STR("practice")) && whole)
		TRY(answer_practice(l, &list));
	else if (str_equal(code, STR("merits")))
		answer_merits(l, &list);
	else if (str_equal(code, STR("procedure")))
		answer_procedure(l, &list);
	save.answers = list.answers;
	pass_time(l, 1);
	return application_save(l->d->db, l->d->scratch, &save, &l->self, l->at);
}

static enum result
attach(struct life *l, int picture, const char *slot)
{
	struct attachment_new wish = { .record_id = l->p->record_id,
				       .physician_id = l->p->physician_id,
				       .slot = slot,
				       .filename = STR("证件照.png"),
				       .bytes_max = 3 << 20,
				       .files_max = 3 };
	int64_t *source = &l->d->picture_record[picture];
	const char *why = "";

	if (*source != 0)
		return store_run(l->d->db, &demo_picture_copy, NULL,
				 WITH(V(l->p->record_id), V(str_of(slot)), V(l->at), V(*source),
				      V(str_of(slot))));
	if (strcmp(slot, SLOT_PHOTO) != 0)
		wish.filename = STR("证明材料.png");
	wish.content = l->d->pictures[picture];
	if (attachment_add(l->d->db, l->d->scratch, &wish, &l->self, l->at, &why) != OK)
		return fail("a picture of the demonstration: %s %s", why, trail_text());
	*source = l->p->record_id;
	return OK;
}

/* A school and a post, where the province asks for them. */
static enum result
add_history(struct life *l)
{
	const struct experience_owner owner = { l->p->record_id, l->p->physician_id };
	int from = l->p->licensed.year;
	struct experience school = { .kind = EXPERIENCE_EDUCATION,
				     .place = STR("某某医科大学"),
				     .department = STR("临床医学"),
				     .education_code = STR("21"),
				     .from_month = { from - 7, 9, 1 },
				     .to_month = { from - 2, 7, 1 } };
	struct experience post = { .kind = EXPERIENCE_WORK,
				   .place = STR("某某市第一医院"),
				   .department = str_of(l->p->department),
				   .position = STR("住院医师"),
				   .title = STR("医师"),
				   .from_month = { from, 8, 1 },
				   .to_month = { from + 3, 7, 1 } };

	TRY(experience_add(l->d->db, &owner, &school, &l->self, l->at));
	return experience_add(l->d->db, &owner, &post, &l->self, l->at);
}

/* Results of research, of every second physician. */
static enum result
add_research(struct life *l)
{
	const struct experience_owner owner = { l->p->record_id, l->p->physician_id };
	struct experience paper = { .kind = RESEARCH_PAPER,
				    .place = STR("基层高血压规范管理的效果观察"),
				    .position = STR("某某医学杂志"),
				    .from_month =
					    date_add_days(l->province->cycle.assess_to, -300) };

	TRY(save_step(l, STR("research"), true));
	if (l->p->physician_id % 2 == 1 && l->p->fixed_name == NULL)
		return OK;
	return experience_add(l->d->db, &owner, &paper, &l->self, l->at);
}

static enum result
fill_in(struct life *l, bool whole)
{
	const struct profile *profile = l->province->profile;
	size_t n = profile_list_size(profile, "wizard.step");

	TRY(store_run(l->d->db, &demo_signed_in, NULL, WITH(V(l->at), V(l->p->account_id))));
	TRY(record_read_notice(l->d->db, l->p->record_id, l->p->physician_id, 1, 1, l->at));
	TRY(move(l, EVENT_SAVE, ROLE_PHYSICIAN, NULL));
	TRY(attach(l, l->p->picture, SLOT_PHOTO));
	if (profile_flag(profile, "research"))
		TRY(add_research(l));
	for (size_t i = 0; i < n; i++) {
		struct str code = profile_list(profile, "wizard.step", i, 0);

		if (str_equal(code, STR("check")) || (!whole && i > 1))
			continue;
		if (str_equal(code, STR("history")))
			TRY(add_history(l));
		TRY(save_step(l, code, whole || i == 0));
	}
	if (whole && has_good(l) && profile_list_size(profile, "good_record") > 0)
		TRY(attach(l, DEMO_PICTURES - 1, "good_2"));
	if (whole && goes_simple(l->p))
		TRY(attach(l, DEMO_PICTURES - 1, SLOT_YEARS));
	return OK;
}

static enum result
submit(struct life *l)
{
	struct record record;
	struct application_submission submission = { l->province->profile, &record };

	pass_time(l, 4);
	TRY(reload(l, &record));
	return application_submit(l->d->db, l->d->scratch, &submission, &l->self, l->at);
}

static enum result
send_back(struct life *l)
{
	static const char *const reasons[] = { "照片不符合要求：请上传近期白底证件照",
					       "专业有误：报考科目与执业范围不一致",
					       "执业信息与注册不一致：请核对资格证书签发日期" };

	pass_time(l, 6);
	wait_for(l, STAGE_REVIEW);
	TRY(record_note_opened(l->d->db, l->p->record_id, l->p->main_site, l->at));
	return move(l, EVENT_RETURN, ROLE_INSTITUTION, reasons[demo_random(l->d, 3)]);
}

static enum result
judge_site(struct life *l, int64_t site, enum verdict ethics)
{
	struct judgement judgement = { .record_id = l->p->record_id,
				       .institution_id = site,
				       .ethics = ethics,
				       .performance = VERDICT_FIT };
	struct actor by = l->site;

	if (ethics == VERDICT_UNFIT)
		judgement.reason = STR("考核周期内医德考评结果为较差");
	by.institution_id = site;
	if (site != l->p->main_site)
		by.name = STR("多点执业机构");
	pass_time(l, 3);
	wait_for(l, STAGE_EVALUATE);
	return evaluation_judge(l->d->db, l->d->scratch, l->province->profile, &judgement, &by,
				l->at);
}

static enum result
opine(struct life *l)
{
	struct judgement opinion = {
		l->p->record_id, l->p->main_site, VERDICT_FIT, VERDICT_FIT, 0, { NULL, 0 }, 0
	};

	if (l->p->story == STORY_UNFIT) {
		opinion.ethics = VERDICT_UNFIT;
		opinion.reason = STR("考核周期内医德考评结果为较差");
	}
	return evaluation_opine(l->d->db, l->d->scratch, &opinion, &l->site, l->at);
}

/* Approves, rechecks where that is done, and makes the rows to be judged. */
static enum result
accept(struct life *l)
{
	bool rechecks = profile_flag(l->province->profile, "recheck");

	pass_time(l, 6);
	wait_for(l, STAGE_REVIEW);
	TRY(record_note_opened(l->d->db, l->p->record_id, l->p->main_site, l->at));
	if (evaluation_with_review(l->province->profile))
		TRY(opine(l));
	TRY(move(l, EVENT_APPROVE, ROLE_INSTITUTION, NULL));
	if (l->p->story == STORY_RECHECK)
		return OK;
	if (rechecks) {
		pass_time(l, 5);
		TRY(store_change(l->d->db, &demo_confirm, WITH(V(l->at), V(l->p->record_id))));
		TRY(store_insert(l->d->db, &demo_confirm_history, NULL,
				 WITH(V(l->p->record_id), V(l->at), V((int)EVENT_CONFIRM))));
	}
	return evaluation_begin(l->d->db, l->d->scratch, l->province->profile, l->p->record_id,
				l->at);
}

static enum result
judge(struct life *l)
{
	bool unfit = l->p->story == STORY_UNFIT;
	bool all = profile_is(l->province->profile, "evaluation.sites", "all");

	if (evaluation_with_review(l->province->profile) ||
	    (l->p->story == STORY_ACCEPTED && l->p->second_site == 0))
		return OK;
	TRY(judge_site(l, l->p->main_site, unfit ? VERDICT_UNFIT : VERDICT_FIT));
	if (l->p->second_site != 0 && all && l->p->story != STORY_ACCEPTED)
		return judge_site(l, l->p->second_site, VERDICT_FIT);
	return OK;
}

/* A sheet with about so many per cent right. */
static struct str
answer_sheet(struct life *l, const struct attempt *attempt, const struct paper_key *keys, size_t n,
	     unsigned right)
{
	char *at = arena_new(l->d->scratch, n + 1);

	for (size_t q = 0; q < n; q++) {
		const struct paper_key *key = &keys[order_position(attempt->order, q)];
		unsigned shown = 0, wrong = 0;

		for (size_t place = 0; place < OPTIONS_MAX; place++) {
			unsigned option = order_option(attempt->order, q, place);

			if (option == ORDER_NONE)
				continue;
			if ((unsigned)key->answer >> option & 1U)
				shown |= 1U << place;
			else
				wrong = 1U << place;
		}
		at[q] = sheet_sign(demo_random(l->d, 100) < right ? shown : wrong);
	}
	return (struct str){ at, n };
}

static const struct paper *
paper_of(const struct life *l, const char *plan)
{
	const struct paper *paper = l->province->papers.at;

	for (size_t i = 0; i < l->province->papers.n; i++)
		if (str_equal(paper[i].plan_code, str_of(plan)) &&
		    (str_equal(paper[i].subject_code, STR("*")) ||
		     str_equal(paper[i].subject_code, str_of(l->p->subject))))
			return &paper[i];
	return NULL;
}

/* right 0: the sitting goes on. */
static enum result
sit(struct life *l, const char *plan, unsigned right)
{
	struct attempt_start wish = { .profile = l->province->profile,
				      .cycle = &l->province->cycle,
				      .account_id = l->p->account_id,
				      .physician_id = l->p->physician_id };
	struct attempt_form form = { .account_id = l->p->account_id, .rev = 1 };
	const struct paper *paper = paper_of(l, plan);
	struct hand_in handed_in;
	unsigned char token[32];
	struct attempt_started started;
	struct attempt attempt;
	struct rows keys;

	if (paper == NULL)
		return fail("the demonstration has no paper %s for %s", plan, l->p->subject);
	random_fill(token, sizeof(token));
	wish.paper_id = paper->id;
	wish.tok = (struct bytes){ token, sizeof(token) };
	TRY(attempt_start(l->d->db, l->d->scratch, &wish, &l->self, l->at, &started));
	form.attempt_id = started.id;
	if (right == 0)
		return OK;
	TRY(attempt_of_account(l->d->db, l->d->scratch, form.attempt_id, form.account_id,
			       &attempt));
	TRY(paper_keys(l->d->db, l->d->scratch, paper->id, &keys));
	form.epoch = attempt.epoch;
	form.tok = wish.tok;
	form.sheet = answer_sheet(l, &attempt, keys.at, keys.n, right);
	l->at = stamp_add(l->at, (20 + (int64_t)demo_random(l->d, 30)) * STAMP_MINUTE);
	return attempt_hand_in(l->d->db, l->d->scratch, &form, &l->self, l->at, &handed_in);
}

static enum result
test(struct life *l)
{
	bool simple = goes_simple(l->p);

	if (l->p->story == STORY_SITTING) {
		l->at = stamp_add(l->d->now, -8 * STAMP_MINUTE);
		return sit(l, "law", 0);
	}
	wait_for(l, STAGE_TEST);
	if (l->p->story == STORY_FAILED && simple) {
		return sit(l, "law", 35);
	}
	TRY(sit(l, "law", 82));
	if (l->p->story == STORY_FIRST_PASSED || simple)
		return OK;
	pass_time(l, 2);
	return sit(l, "pro", l->p->story == STORY_FAILED ? 38 : 84);
}

static enum result
hide(struct life *l)
{
	TRY(move(l, EVENT_HIDE, ROLE_INSTITUTION, "长期病假，本周期无法参加"));
	return record_set_hidden(l->d->db, l->p->record_id, l->p->main_site, STR("5"),
				 l->site.name);
}

static enum result
tell(struct life *l)
{
	enum story story = l->p->story;

	TRY(remember(l));
	if (story == STORY_START)
		return OK;
	if (profile_is(l->province->profile, "inclusion", "opt_in"))
		TRY(move(l, EVENT_INCLUDE, ROLE_INSTITUTION, NULL));
	pass_time(l, 6);
	if (story == STORY_INCLUDED)
		return OK;
	if (story == STORY_HIDDEN)
		return hide(l);
	TRY(fill_in(l, story != STORY_DRAFT));
	if (story == STORY_DRAFT)
		return OK;
	TRY(submit(l));
	if (story == STORY_AGAIN || story == STORY_RETURNED)
		TRY(send_back(l));
	if (story == STORY_AGAIN) {
		l->corrects = true;
		TRY(save_step(l, STR("practice"), true));
		TRY(submit(l));
	}
	if (story <= STORY_RETURNED)
		return OK;
	TRY(accept(l));
	if (story == STORY_RECHECK)
		return OK;
	TRY(judge(l));
	return story >= STORY_FIRST_PASSED && story <= STORY_FAILED ? test(l) : OK;
}

enum result
demo_live(struct demo *d, struct person *p)
{
	struct life l = { .d = d, .p = p, .province = &d->province[p->province] };
	enum result told;

	arena_reset(d->scratch);
	l.at = stamp_add(l.province->cycle.stages[STAGE_REGISTER].opens_at,
			 (9 + (int64_t)demo_random(d, 96)) * STAMP_HOUR +
				 (int64_t)demo_random(d, 3600) * STAMP_SECOND);
	l.self = (struct actor){ .account_id = p->account_id,
				 .kind = ACCOUNT_PHYSICIAN,
				 .name = p->name };
	l.site = (struct actor){ .kind = ACCOUNT_INSTITUTION,
				 .institution_id = p->main_site,
				 .name = STR("机构管理员") };
	told = tell(&l);
	if (told != OK)
		return fail("%.*s, story %d: %s %s %s", STR_ARGS(p->name), (int)p->story,
			    result_word(told), record_guard_word(), trail_text());
	return OK;
}
