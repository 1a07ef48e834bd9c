/* login.c - three doors, and out again. */
#include "login/login.h"

#include "domain/account/account.h"
#include "domain/announcement/announcement.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/store.h"
#include "login/captcha.h"
#include "site/site.h"
#include "site/timeline.h"

enum { COOKIE_YEAR = 365 * 24 * 3600, NEWS_MOST = 4 };

struct door_form {
	struct str name, member, back, captcha, captcha_key;
	struct secret password;
};

/* The input is called after what is asked at the door, so that its error says so. */
#define DOOR_FIELDS(input_)                                                                        \
	{ { .name = input_, .offset = offsetof(struct door_form, name), .required = true,          \
	    .max = SIGN_IN_NAME_MAX },                                                             \
	  FIELD(struct door_form, member, .max = SIGN_IN_NAME_MAX),                                \
	  FIELD(struct door_form, password, .type = FIELD_SECRET, .required = true, .max = 200),   \
	  FIELD(struct door_form, back, .max = 400), FIELD(struct door_form, captcha, .max = 10),  \
	  FIELD(struct door_form, captcha_key, .max = 400) }

static const struct field physician_fields[] = DOOR_FIELDS("document");
static const struct field institution_fields[] = DOOR_FIELDS("registration");
static const struct field office_fields[] = DOOR_FIELDS("account");
static const struct form physician_form = FORM(struct door_form, physician_fields);
static const struct form institution_form = FORM(struct door_form, institution_fields);
static const struct form office_form = FORM(struct door_form, office_fields);

static handler show_root, show_door, enter, ask_another, leave;

/* A message to whatever number somebody types: a person has few of them. */
static const struct limit numbers = { 10, 3600 };

const struct action login_actions[] = {
	{ GET, "/", show_root, ANYONE },
	{ GET, "/login", show_door, ANYONE },
	{ POST, "/login", enter, ANYONE, .form = &physician_form, .again = show_door },
	{ POST, "/login/sum", ask_another, ANYONE, .form = &physician_form, .again = show_door, .keeps_raw = true },
	{ GET, "/login/org", show_door, ANYONE },
	{ POST, "/login/org", enter, ANYONE, .form = &institution_form, .again = show_door, .always = true },
	{ POST, "/login/org/sum", ask_another, ANYONE, .form = &institution_form, .again = show_door,
	  .keeps_raw = true, .always = true },
	{ GET, "/login/office", show_door, ANYONE },
	{ POST, "/login/office", enter, ANYONE, .form = &office_form, .again = show_door, .always = true },
	{ POST, "/login/office/sum", ask_another, ANYONE, .form = &office_form, .again = show_door,
	  .keeps_raw = true, .always = true },
	{ GET, "/login/province", show_provinces, ANYONE },
	{ GET, "/login/view", set_view, ANYONE },
	{ GET, "/login/privacy", show_privacy, ANYONE },
	{ GET, "/login/terms", show_terms, ANYONE },
	{ GET, "/login/inbox", show_inbox, ANYONE },
	{ GET, "/login/password", show_first, SIGNED_IN | HALFWAY },
	{ POST, "/login/password", set_first, SIGNED_IN | HALFWAY, .form = &first_form, .again = show_first },
	{ GET, "/login/change", show_change, SIGNED_IN },
	{ POST, "/login/change", set_change, SIGNED_IN, .form = &change_form, .again = show_change },
	{ GET, "/login/mobile", show_mobile, PHYSICIAN },
	{ POST, "/login/mobile", ask_mobile, PHYSICIAN, .form = &mobile_form, .again = show_mobile, .limit = &numbers },
	{ GET, "/login/mobile/code", show_mobile_code, PHYSICIAN },
	{ POST, "/login/mobile/code", set_mobile, PHYSICIAN, .form = &mobile_code_form, .again = show_mobile_code },
	{ POST, "/login/mobile/again", ask_mobile_again, PHYSICIAN, .again = show_mobile_code, .limit = &numbers },
	{ POST, "/login/code", ask_code, SIGNED_IN | HALFWAY, .again = show_code_again },
	{ POST, "/login/keep", keep_alive, SIGNED_IN | HALFWAY, .always = true },
	{ POST, "/login/out", leave, ANYONE, WRITES, .always = true },
	{ GET, "/login/second", show_second, STAFF | CODE_DUE },
	{ POST, "/login/second", enter_second, STAFF | CODE_DUE, .form = &second_form, .again = show_second },
	{ GET, "/login/factor", show_factor, STAFF | FACTOR_DUE },
	{ POST, "/login/factor", set_factor, STAFF | FACTOR_DUE, WRITES, .form = &factor_form, .again = show_factor },
	{ GET, "/login/factor/codes", show_codes, STAFF },
	{ GET, "/login/security", show_security, STAFF },
	{ POST, "/login/security", set_security, STAFF, .form = &security_form, .again = show_security },
	{ POST, "/login/security/others", send_out_others, STAFF, WRITES },
	{ 0 },
};

/* ---- doors ---- */

struct door_look {
	enum door door;
	const char *path, *word, *input, *wrong;
};

static const struct door_look doors[] = {
	{ DOOR_PHYSICIAN, "/login", "physician", "document", "wrong_document" },
	{ DOOR_INSTITUTION, "/login/org", "institution", "registration", "wrong_registration" },
	{ DOOR_OFFICE, "/login/office", "office", "account", "wrong_account" },
};

enum { N_DOORS = sizeof(doors) / sizeof(doors[0]) };

static const struct door_look *
door_at(struct str path)
{
	for (size_t i = 1; i < N_DOORS; i++)
		if (str_starts(path, str_of(doors[i].path)))
			return &doors[i];
	return &doors[0];
}

/* The door that this browser came in by last. */
static const struct door_look *
door_remembered(const struct request *rq)
{
	struct str word = request_cookie(rq, "door");

	for (size_t i = 0; i < N_DOORS; i++)
		if (str_equal(word, str_of(doors[i].word)))
			return &doors[i];
	return &doors[0];
}

/* Where to go after signing in; "" is the home page. */
struct str
login_wanted(struct str back)
{
	struct str path = str_empty(back) ? STR("/home") : site_own_path(back);

	return str_starts(path, STR("/login")) || str_starts(path, STR("/reset")) ? STR("/home") :
										    path;
}

static struct str
with_back(struct arena *arena, const char *path, struct str back)
{
	struct str to = login_wanted(back);

	if (str_equal(to, STR("/home")) || str_find(to, STR("&")) >= 0 ||
	    str_find(to, STR("%")) >= 0)
		return str_of(path);
	return str_format(arena, "%s?back=%.*s", path, STR_ARGS(to));
}

static void
fill_tabs(const struct request *rq, struct reply *re, const struct door_look *own, struct str back)
{
	for (size_t i = 0; i < N_DOORS; i++) {
		struct view *tab = view_row(reply_data(re), "tab");

		view_str(tab, "href", with_back(rq->arena, doors[i].path, back));
		view_str(tab, "label",
			 view_word(str_format(rq->arena, "door.%s", doors[i].word).at));
		view_flag(tab, "current", &doors[i] == own);
	}
}

static void
fill_links(struct view *page, const struct profile *profile)
{
	for (size_t i = 0; i < profile_list_size(profile, "link"); i++) {
		struct view *row = view_row(page, "link");

		view_str(row, "label", profile_list(profile, "link", i, 0));
		view_str(row, "href", profile_list(profile, "link", i, 1));
	}
}

static enum result
fill_news(const struct request *rq, struct reply *re, const struct profile *profile)
{
	struct view *page = reply_data(re);
	const struct announcement *news;
	struct cycle cycle;
	struct rows rows;
	enum result found = cycle_running(rq->store, rq->arena, profile_id(profile), &cycle);

	if (found != OK && found != NOT_FOUND)
		return found;
	if (found == OK) {
		struct reached by_dates = { 0 };

		view_str(page, "cycle", cycle.name);
		timeline_fill(page, profile, &cycle, by_dates, rq->arena, rq->now);
	}
	TRY(announcements_latest(rq->store, rq->arena, profile_id(profile), NEWS_MOST, rq->now,
				 &rows));
	news = rows.at;
	fill_links(page, profile);
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "news");

		view_int(row, "id", news[i].id);
		view_str(row, "title", news[i].title);
		view_str(row, "on", date_text(rq->arena, date_from_stamp(news[i].published_at)));
	}
	return OK;
}

/* Told once: the dead cookie goes with the page that explains it. */
static enum result
explain_end(const struct request *rq, struct reply *re)
{
	static const char *const words[] = { "expired", "elsewhere", "password", "disabled",
					     "mobile",  "document",  "sent_out" };
	struct str token = request_cookie(rq, SESSION_COOKIE);
	int64_t why = 0;

	if (str_equal(request_query(rq, "out"), STR("1")))
		view_c(reply_data(re), "ended", "out");
	if (token.at == NULL || rq->method == POST)
		return OK;
	if (session_why_ended(rq->store, rq->arena, token, &why) == FAILED)
		return FAILED;
	if (why < 0 || why > SESSION_SENT_OUT)
		why = 0;
	view_c(reply_data(re), "ended", words[why]);
	reply_cookie(re, (struct cookie){ SESSION_COOKIE, STR(""), -1, true });
	return OK;
}

static enum result
show_root(const struct request *rq, struct reply *re)
{
	return reply_see_other(re,
			       rq->who != NULL ? STR("/home") : str_of(door_remembered(rq)->path));
}

static bool
some_province_asks(void)
{
	for (size_t i = 0; i < profiles_count(); i++)
		if (profile_flag(profile_at(i), "login.captcha"))
			return true;
	return false;
}

/* Where the profile wants it, and of everybody at an address where many have failed of late. */
static enum result
asks_sum(const struct request *rq, const struct door_look *own, bool *asks_out)
{
	const struct profile *profile = site_profile(rq);

	*asks_out = own->door == DOOR_PHYSICIAN && profile != NULL &&
		    profile_flag(profile, "login.captcha");
	/* The first page of a visit is spared the look-up: who is refused for want of a sum finds it below. */
	if (*asks_out || rq->method == GET)
		return OK;
	return account_address_doubted(rq->store, rq->arena, rq->address, rq->now, asks_out);
}

/* 22:00–24:00: hours are told with a dash, a profile has them with a hyphen. */
static void
fill_hours(const struct request *rq, struct view *page, struct str hours)
{
	struct str from;

	if (!str_empty(hours) && str_next(&hours, '-', &from))
		view_str(page, "maintenance",
			 str_format(rq->arena, "%.*s–%.*s", STR_ARGS(from), STR_ARGS(hours)));
}

static enum result
show_door(const struct request *rq, struct reply *re)
{
	const struct door_look *own = door_at(rq->path);
	const struct profile *profile = site_profile(rq);
	struct str back =
		rq->method == POST ? request_value(&rq->body, "back") : request_query(rq, "back");
	struct view *page = reply_data(re);
	bool sum;

	if (rq->who != NULL)
		return reply_see_other(re, login_wanted(back));
	/* Who was led here from a page of his own comes to his own door. */
	if (rq->method == GET && own == &doors[0] && back.at != NULL && door_remembered(rq) != own)
		return reply_see_other(re, with_back(rq->arena, door_remembered(rq)->path, back));
	if (profile == NULL)
		return fail("no province is active");
	view_c(page, "frame", "public");
	view_flag(page, "wide", true);
	view_c(page, "door", own->word);
	view_c(page, "action", own->path);
	view_str(page, "login_name", profile_text(profile, "login.name"));
	view_str(page, "hint", profile_text(profile, "login.hint"));
	view_flag(page, "no_sms", profile_is(profile, "reset.mode", "institution"));
	view_str(page, "origin", profile_text(profile, "account.origin"));
	fill_hours(rq, page, profile_text(profile, "maintenance"));
	view_str(view_child(re->view, "Form.value"), "back", login_wanted(back));
	view_flag(page, "demo", config_number("site.demo") != 0);
	view_flag(page, "kept", str_find(back, STR("?kept=1")) >= 0);
	fill_tabs(rq, re, own, back);
	TRY(asks_sum(rq, own, &sum));
	/* Whose own province is another one may be refused for want of its sum: see account.h. */
	view_flag(page, "elsewhere",
		  !sum && rq->failed != NULL && own->door == DOOR_PHYSICIAN &&
			  some_province_asks());
	if (sum)
		TRY(captcha_fill(rq, page));
	TRY(explain_end(rq, re));
	TRY(fill_news(rq, re, profile));
	return reply_page(re, "login/door");
}

/* What was typed stays, but for the password. */
static enum result
ask_another(const struct request *rq, struct reply *re)
{
	static const struct form_errors none;

	TRY(show_door(rq, re));
	if (re->status == 200)
		view_form_again(re->view, rq, rq->action->form, &none);
	return OK;
}

static enum result
tell_hidden(const struct request *rq, struct reply *re, const struct signed_in *end)
{
	const struct profile *profile = profile_by_id(end->province_id);
	struct view *page = reply_data(re);
	struct str category = STR("");
	size_t i;

	if (profile != NULL &&
	    profile_list_find(profile, "hide.reason", end->hidden_code, &i) == OK)
		category = profile_list(profile, "hide.reason", i, 1);
	if (str_equal(category, end->hidden_reason))
		category = STR("");
	view_c(page, "frame", "public");
	view_str(page, "institution", end->institution);
	view_str(page, "phone", end->institution_phone);
	view_str(page, "by", end->hidden_by);
	view_str(page, "on", date_words(rq->arena, date_from_stamp(end->hidden_at)));
	view_str(page, "category", category);
	view_str(page, "reason", end->hidden_reason);
	reply_refusal(re, 403, "login/hidden");
	return REFUSED;
}

static void
remember(const struct request *rq, struct reply *re, const struct door_look *own)
{
	struct str door = request_cookie(rq, "door");

	if (!str_equal(door, str_of(own->word)))
		reply_cookie(re, (struct cookie){ "door", str_of(own->word), COOKIE_YEAR, true });
}

static enum result
check_sum(const struct request *rq, struct reply *re, const struct door_form *form,
	  struct str *once_out)
{
	enum result done = captcha_check(rq, form->captcha_key, form->captcha, once_out);

	const char *why = str_empty(form->captcha_key) ? "captcha_wanted" :
			  str_empty(form->captcha)     ? "captcha_empty" :
							 "captcha";

	if (done == REFUSED)
		reply_form_note(re, (struct form_error){ .field = STR("captcha"), .code = why });
	return done;
}

static enum result
enter(const struct request *rq, struct reply *re)
{
	const struct door_look *own = door_at(rq->path);
	const struct door_form *form = rq->form;
	struct sign_in by = { .door = own->door,
			      .name = form->name,
			      .member = form->member,
			      .password = form->password,
			      .profile = site_profile(rq),
			      .address = rq->address,
			      .request = rq->incident };
	struct form_error error = { .field = str_of(own->input) };
	struct signed_in end;
	bool sum;

	TRY(asks_sum(rq, own, &sum));
	if (sum)
		TRY(check_sum(rq, re, form, &by.sum));
	TRY(account_sign_in(rq->store, rq->arena, &by, rq->now, &end));
	switch (end.end) {
	case SIGN_IN_DONE:
		reply_cookie(re, (struct cookie){ SESSION_COOKIE, end.token, 0, true });
		remember(rq, re, own);
		if (end.code_due)
			return reply_see_other(re,
					       with_back(rq->arena, "/login/second", form->back));
		return reply_see_other(re, end.password_state == PASSWORD_OWN ?
						   login_wanted(form->back) :
						   STR("/login/password"));
	case SIGN_IN_HIDDEN:
		return tell_hidden(rq, re, &end);
	case SIGN_IN_SUM:
		error = (struct form_error){ .field = STR("captcha"), .code = "captcha" };
		break;
	case SIGN_IN_WRONG:
		error.code = own->wrong;
		error.min = end.tries_left;
		break;
	case SIGN_IN_PAUSED:
		error.code = "paused";
		error.min = end.minutes;
		break;
	case SIGN_IN_CROWDED:
		error.code = "crowded";
		error.min = end.minutes;
		break;
	}
	reply_form_note(re, error);
	return REFUSED;
}

static enum result
leave(const struct request *rq, struct reply *re)
{
	struct audit_event event = { .action = "account.sign_out", .object = "account" };

	reply_cookie(re, (struct cookie){ SESSION_COOKIE, STR(""), -1, true });
	if (rq->who == NULL)
		return reply_see_other(re, STR("/login"));
	event.object_id = rq->who->account_id;
	TRY(session_end(rq->store, rq->who->token_hash));
	TRY(audit_note(rq->store, &rq->who->actor, rq->now, event));
	return reply_see_other(re, str_format(rq->arena, "%s?out=1", door_remembered(rq)->path));
}
