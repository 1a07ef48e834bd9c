/* home.c - the addresses of /home; announcements, which are open to all. */
#include "home/home.h"

#include "domain/announcement/announcement.h"
#include "domain/profile/profile.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "site/site.h"

static handler show_home, show_announcements, show_announcement;

static const struct limit votes = { 60, 3600 };

const struct action home_actions[] = {
	{ GET, "/home", show_home, SIGNED_IN },
	{ GET, "/home/notice", show_notice, PHYSICIAN },
	{ POST, "/home/notice", read_notice, PHYSICIAN, WRITES, .form = &notice_form, .again = show_notice },
	{ GET, "/home/announcements", show_announcements, ANYONE },
	{ GET, "/home/announcements/{id}", show_announcement, ANYONE },
	{ GET, "/home/assessors", show_assessors, ANYONE },
	{ GET, "/home/help", show_help, ANYONE },
	{ POST, "/home/help", vote_help, ANYONE, WRITES, .form = &vote_form, .again = show_help, .limit = &votes },
	{ GET, "/home/flow", show_flow, ANYONE },
	{ GET, "/home/manual/{role}", show_manual, ANYONE },
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

void
show_news(const struct request *rq, struct view *row, const struct announcement *news)
{
	view_int(row, "id", news->id);
	view_str(row, "title", news->title);
	view_str(row, "on", date_text(rq->arena, date_from_stamp(news->published_at)));
	view_flag(row, "policy", str_equal(news->kind, STR("policy")));
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

void
home_frame(const struct request *rq, struct reply *re)
{
	if (rq->who == NULL)
		view_c(reply_data(re), "frame", "public");
}

static void
show_kinds(const struct listing *list)
{
	static const char *const kinds[] = { "", "notice", "policy" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		listing_tab(list, "kind", str_of(kinds[i]),
			    view_word(i == 0 ? "home.all_kinds" :
				      i == 1 ? "home.notice" :
					       "home.policy"),
			    -1);
}

static enum result
show_announcements(const struct request *rq, struct reply *re)
{
	static const char *const keep[] = { "kind", "q", NULL };
	const struct profile *profile = site_profile(rq);
	struct announcement_query query = { .now = rq->now };
	const struct announcement *news;
	struct listing list;
	struct rows rows;
	int64_t n;

	if (profile == NULL)
		return NOT_FOUND;
	home_frame(rq, re);
	list = listing_read(rq, re, STR("/home/announcements"), keep, "at", "at");
	query.province_id = profile_id(profile);
	query.kind = request_query_code(rq, "kind");
	query.words = request_query(rq, "q");
	query.limit = list.size;
	query.offset = listing_offset(&list);
	TRY(announcements_list(rq->store, rq->arena, &query, &rows, &n));
	listing_total(&list, n);
	if (query.offset != listing_offset(&list)) {
		query.offset = listing_offset(&list);
		TRY(announcements_list(rq->store, rq->arena, &query, &rows, &n));
	}
	news = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		show_news(rq, view_row(reply_data(re), "news"), &news[i]);
	show_kinds(&list);
	if (!str_empty(query.words))
		listing_chip(&list, "q", view_word("home.words"), query.words);
	view_str(view_child(view_child(re->view, "Form"), "value"), "q", query.words);
	view_str(reply_data(re), "kind", query.kind);
	listing_show(&list);
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
	home_frame(rq, re);
	view_str(page, "province", profile == NULL ? STR("") : profile_name(profile));
	show_news(rq, page, &news);
	while (str_next(&news.body, '\n', &line))
		if (!str_empty(str_trim(line)))
			view_str(view_row(page, "line"), "text", str_trim(line));
	return reply_page(re, "home/announcement");
}
