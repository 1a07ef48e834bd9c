/* help.c - 百问百答: the answers that fit the province, a search, votes, and whom to call. */
#include "domain/help/help.h"
#include "domain/office/office.h"
#include "domain/profile/profile.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/store.h"
#include "site/site.h"
#include "site/size.h"

enum { ASKED_MOST = 60 };

static const char *const topics_in_order[] = { "account", "apply", "exam", "result",
					       "institution" };

struct vote {
	int64_t entry;
	struct str code, helped;
};

static const struct field vote_fields[] = {
	FIELD(struct vote, entry, .type = FIELD_INT, .required = true, .least = 1, .most = INT64_MAX),
	FIELD(struct vote, code, .max = 32),
	FIELD(struct vote, helped, .type = FIELD_CHOICE, .required = true, .choices = "yes|no"),
};
const struct form vote_form = FORM(struct vote, vote_fields);

static bool
is_among(struct str list, struct str word)
{
	struct str piece;

	if (str_empty(list))
		return true;
	while (str_next(&list, '|', &piece))
		if (str_equal(piece, word))
			return true;
	return false;
}

struct str
help_initial(struct arena *arena, const struct profile *profile)
{
	struct str rule = profile_text(profile, "password.initial"), mark = STR("{last6}");
	ptrdiff_t at = str_find(rule, mark);

	if (str_empty(rule))
		return view_word("help.no_initial");
	if (at < 0)
		return rule;
	return view_fill(
		arena,
		view_word((size_t)at + mark.len < rule.len ? "help.initial_then" : "help.initial"),
		"before", str_slice(rule, 0, (size_t)at), "after",
		str_slice(rule, (size_t)at + mark.len, rule.len), NULL);
}

/* Which reviews a registration passes. */
struct str
help_reviewed(const struct profile *profile)
{
	return view_word(profile_flag(profile, "recheck") ? "help.rechecked" : "help.reviewed");
}

static struct str
phone_words(struct arena *arena, const struct profile *profile)
{
	struct str phone = profile_text(profile, "support.phone");

	return str_empty(phone) ? view_word("help.phones") :
				  view_fill(arena, view_word("help.phone"), "phone", phone, NULL);
}

/* Only a physician asks for another document number; whoever else reads the answer has no such page. */
static bool
leads_on(const struct request *rq, struct str href)
{
	return !str_equal(href, STR("/identity")) || rq->who == NULL ||
	       rq->who->kind == ACCOUNT_PHYSICIAN;
}

/* What this province calls a thing; the reader's own may be another one. */
static struct str
named(struct arena *arena, const struct profile *profile, const char *name)
{
	struct str own = profile_label(profile, name);

	return own.at != NULL ? own : view_word(str_format(arena, "named.%s", name).at);
}

/* An answer's paragraphs, each of pieces. */
static void
fill_answer(const struct request *rq, const struct profile *profile, struct str answer,
	    struct view *row)
{
	struct arena *arena = rq->arena;
	struct str rest = view_fill(
		arena, answer, "office", profile_text(profile, "support.name"), "phone",
		phone_words(arena, profile), "hours", profile_text(profile, "support.hours"),
		"upload", size_words(arena, profile), "label",
		profile_text(profile, "evaluation.label"), "initial", help_initial(arena, profile),
		"reviewed", help_reviewed(profile), "return", named(arena, profile, "return"),
		"result", named(arena, profile, "result"), NULL);
	struct help_piece piece;
	struct str line;

	while (str_next(&rest, '\n', &line)) {
		struct view *paragraph = view_row(row, "line");

		while (help_next(&line, &piece)) {
			struct view *part = view_row(paragraph, "part");

			view_str(part, "text", piece.text);
			if (leads_on(rq, piece.href))
				view_str(part, "href", piece.href);
		}
	}
}

static struct view *
topic_row(struct reply *re, struct arena *arena, const char *topic)
{
	struct view *row = view_row(reply_data(re), "topic");

	view_c(row, "code", topic);
	view_str(row, "label", view_word(str_format(arena, "help.%s", topic).at));
	return row;
}

enum result
fill_help(const struct request *rq, struct reply *re, const struct profile *profile,
	  struct str topics, struct str asked, size_t *n_out)
{
	const struct help_entry *entry;
	struct rows rows;

	*n_out = 0;
	TRY(help_find(rq->store, rq->arena, profile, asked, rq->now, &rows));
	entry = rows.at;
	for (size_t t = 0; t < sizeof(topics_in_order) / sizeof(topics_in_order[0]); t++) {
		struct str topic = str_of(topics_in_order[t]);
		struct view *section = NULL;

		for (size_t i = 0; i < rows.n && is_among(topics, topic); i++) {
			struct view *row;

			if (!str_equal(entry[i].topic, topic))
				continue;
			if (section == NULL)
				section = topic_row(re, rq->arena, topics_in_order[t]);
			row = view_row(section, "entry");
			view_int(row, "id", entry[i].id);
			view_str(row, "code", entry[i].code);
			view_str(row, "question", entry[i].question);
			fill_answer(rq, profile, entry[i].answer, row);
			view_flag(row, "helped",
				  str_equal(request_query(rq, "helped"), entry[i].code));
			view_flag(row, "failed",
				  str_equal(request_query(rq, "failed"), entry[i].code));
			++*n_out;
		}
	}
	return OK;
}

static enum result
fill_contacts(const struct request *rq, struct reply *re, const struct profile *profile)
{
	const struct office_contact *office;
	struct rows rows;

	TRY(office_contacts(rq->store, rq->arena, profile_id(profile), &rows));
	office = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(reply_data(re), "office");

		view_str(row, "name", office[i].name);
		view_str(row, "phone", office[i].phone);
		view_str(row, "hours",
			 str_empty(office[i].hours) ? profile_text(profile, "support.hours") :
						      office[i].hours);
	}
	return OK;
}

/* Who oversees all provinces says whose answers he wants. NULL: not yet. */
static const struct profile *
chosen_profile(const struct request *rq, struct view *page)
{
	struct str code = request_query(rq, "province");

	if (access_of(rq->who) != ADMIN)
		return site_profile(rq);
	view_flag(page, "oversees", true);
	for (size_t i = 0; i < profiles_count(); i++) {
		struct view *row = view_row(page, "province");

		view_str(row, "code", profile_code(profile_at(i)));
		view_str(row, "name", profile_name(profile_at(i)));
		view_flag(row, "current", str_equal(code, profile_code(profile_at(i))));
	}
	return profile_by_code(code);
}

enum result
show_help(const struct request *rq, struct reply *re)
{
	const struct profile *profile = chosen_profile(rq, reply_data(re));
	struct str asked = utf8_first(str_trim(request_query(rq, "q")), ASKED_MOST);
	struct view *page = reply_data(re);
	size_t n;

	if (profile == NULL && access_of(rq->who) != ADMIN)
		return NOT_FOUND;
	home_frame(rq, re);
	if (profile == NULL)
		return reply_page(re, "home/help");
	view_str(page, "chosen", profile_name(profile));
	view_str(page, "q", asked);
	view_flag(page, "asked", !str_empty(asked));
	TRY(fill_help(rq, re, profile, STR(""), asked, &n));
	view_int(page, "n", (int64_t)n);
	TRY(fill_contacts(rq, re, profile));
	return reply_page(re, "home/help");
}

/* Anchors are letters, digits and dashes. */
static bool
is_anchor(struct str code)
{
	for (size_t i = 0; i < code.len; i++)
		if ((code.at[i] < 'a' || code.at[i] > 'z') && code.at[i] != '-' &&
		    (code.at[i] < '0' || code.at[i] > '9'))
			return false;
	return code.len > 0;
}

enum result
vote_help(const struct request *rq, struct reply *re)
{
	const struct vote *vote = rq->form;
	enum result done = help_vote(rq->store, vote->entry, str_equal(vote->helped, STR("yes")));

	if (done == CONFLICT)
		return NOT_FOUND;
	TRY(done);
	if (!is_anchor(vote->code))
		return reply_see_other(re, STR("/home/help"));
	return reply_see_other(re,
			       str_format(rq->arena, "/home/help?%s=%.*s#%.*s",
					  str_equal(vote->helped, STR("yes")) ? "helped" : "failed",
					  STR_ARGS(vote->code), STR_ARGS(vote->code)));
}
