/* place.c - province, type size, privacy, keep-alive, and the demonstration's inbox. */
#include "domain/agreement/agreement.h"
#include "domain/person/phone.h"
#include "domain/profile/profile.h"
#include "domain/sms/sms_inbox.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "login/login.h"
#include "site/site.h"

enum { COOKIE_YEAR = 365 * 24 * 3600 };

static struct str
back_of(const struct request *rq)
{
	struct str back = request_query(rq, "back");

	return str_equal(back, STR("/")) || str_empty(back) ? STR("/") : site_own_path(back);
}

enum result
show_provinces(const struct request *rq, struct reply *re)
{
	struct str chosen = request_query(rq, "to"), back = back_of(rq);
	const struct profile *own = site_profile(rq);
	struct view *page = reply_data(re);

	if (chosen.at != NULL && profile_by_code(chosen) != NULL) {
		reply_cookie(re, (struct cookie){ "province", chosen, COOKIE_YEAR, true });
		return reply_see_other(re, back);
	}
	view_c(page, "frame", "public");
	view_str(page, "here", back);
	for (size_t i = 0; i < profiles_count(); i++) {
		const struct profile *profile = profile_at(i);
		struct view *row = view_row(page, "province");

		view_str(row, "code", profile_code(profile));
		view_str(row, "name", profile_name(profile));
		view_str(row, "host", profile_text(profile, "province.host"));
		view_flag(row, "current", profile == own);
	}
	return reply_page(re, "login/province");
}

enum result
set_view(const struct request *rq, struct reply *re)
{
	bool large = str_equal(request_query(rq, "size"), STR("lg"));

	reply_cookie(re,
		     (struct cookie){ "size", large ? STR("lg") : STR("std"), COOKIE_YEAR, true });
	return reply_see_other(re, back_of(rq));
}

enum result
keep_alive(const struct request *rq, struct reply *re)
{
	(void)rq;
	/* The spine has noted the activity. */
	return reply_json(re, 200, STR("{\"ok\":true}"));
}

static enum result
show_text(const struct request *rq, struct reply *re, struct str kind)
{
	const struct profile *profile = site_profile(rq);
	struct view *page = reply_data(re);
	struct agreement text;
	struct str line;
	bool heading;

	if (profile == NULL)
		return NOT_FOUND;
	TRY(agreement_latest(rq->store, rq->arena, kind, profile_id(profile), rq->now, &text));
	view_str(page, "title", text.title);
	view_c(page, "frame", rq->who == NULL ? "public" : "physician");
	view_str(page, "on", date_text(rq->arena, date_from_stamp(text.published_at)));
	view_int(page, "version", text.version);
	while (agreement_next(&text.body, &line, &heading)) {
		struct view *row = view_row(page, "line");

		view_str(row, "text", line);
		view_flag(row, "heading", heading);
	}
	return reply_page(re, "login/privacy");
}

enum result
show_privacy(const struct request *rq, struct reply *re)
{
	return show_text(rq, re, STR("privacy"));
}

enum result
show_terms(const struct request *rq, struct reply *re)
{
	return show_text(rq, re, STR("terms"));
}

enum result
show_inbox(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct sms_message *list;
	size_t n;

	if (config_number("site.demo") == 0)
		return NOT_FOUND;
	TRY(sms_inbox(rq->store, rq->arena, &list, &n));
	view_c(page, "frame", "public");
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(page, "message");

		view_str(row, "to", phone_masked(rq->arena, list[i].mobile));
		view_str(row, "body", list[i].body);
		view_stamp(row, "at", list[i].created_at);
	}
	return reply_page(re, "login/inbox");
}
