/* home.c - the addresses of /home; announcements and help, which are open to all. */
#include "home/home.h"

#include "domain/announcement/announcement.h"
#include "domain/profile/profile.h"
#include "lib/io/store.h"
#include "site/site.h"

enum { ANNOUNCEMENTS_MOST = 100 };

static handler show_home, show_announcements, show_announcement, show_help;

const struct action home_actions[] = {
	{ GET, "/home", show_home, SIGNED_IN },
	{ GET, "/home/notice", show_notice, PHYSICIAN },
	{ POST, "/home/notice", read_notice, PHYSICIAN, WRITES },
	{ GET, "/home/announcements", show_announcements, ANYONE },
	{ GET, "/home/announcements/{id}", show_announcement, ANYONE },
	{ GET, "/home/help", show_help, ANYONE },
	{ 0 },
};

enum result
find_cycle(const struct request *rq, struct cycle *cycle_out)
{
	enum result found = cycle_running(rq->store, rq->arena, rq->who->province_id, cycle_out);

	if (found == NOT_FOUND)
		*cycle_out = (struct cycle){ 0 };
	return found == NOT_FOUND ? OK : found;
}

static enum result
show_home(const struct request *rq, struct reply *re)
{
	if (rq->who->kind == ACCOUNT_PHYSICIAN)
		return show_physician(rq, re);
	if (rq->who->kind == ACCOUNT_ADMIN)
		return show_admin(rq, re);
	return rq->who->kind == ACCOUNT_INSTITUTION ? show_institution(rq, re) :
						      show_office(rq, re);
}

static void
choose_frame(const struct request *rq, struct reply *re)
{
	if (rq->who == NULL)
		view_c(reply_data(re), "frame", "public");
}

static enum result
show_announcements(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);
	const struct announcement *news;
	struct rows rows;

	if (profile == NULL)
		return NOT_FOUND;
	choose_frame(rq, re);
	TRY(announcements_latest(rq->store, rq->arena, profile_id(profile), ANNOUNCEMENTS_MOST,
				 rq->now, &rows));
	news = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(reply_data(re), "news");

		view_int(row, "id", news[i].id);
		view_str(row, "title", news[i].title);
		view_str(row, "on", date_text(rq->arena, date_from_stamp(news[i].published_at)));
	}
	return reply_page(re, "home/announcements");
}

static enum result
show_announcement(const struct request *rq, struct reply *re)
{
	const struct profile *profile;
	struct view *page = reply_data(re);
	struct announcement news;
	struct str line;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(announcement_find(rq->store, rq->arena, id, rq->now, &news));
	profile = profile_by_id(news.province_id);
	choose_frame(rq, re);
	view_str(page, "province", profile == NULL ? STR("") : profile_name(profile));
	view_str(page, "title", news.title);
	view_str(page, "on", date_text(rq->arena, date_from_stamp(news.published_at)));
	while (str_next(&news.body, '\n', &line))
		if (!str_empty(str_trim(line)))
			view_str(view_row(page, "line"), "text", str_trim(line));
	return reply_page(re, "home/announcement");
}

static enum result
show_help(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);

	choose_frame(rq, re);
	if (profile != NULL) {
		view_str(reply_data(re), "initial", profile_text(profile, "password.initial"));
		view_str(reply_data(re), "reset", profile_text(profile, "reset.mode"));
		view_str(reply_data(re), "sites", profile_text(profile, "sites.source"));
	}
	return reply_page(re, "home/help");
}
