/* people_return.c - why a registration is sent back: reasons of the profile, and a text. */
#include "domain/profile/profile.h"
#include "lib/base/utf8.h"
#include "site/people.h"

enum { REASON_CODE = 0, REASON_TEXT = 1, REASON_MAX = 390 };

static bool
is_chosen(const struct request *rq, struct str code)
{
	for (size_t i = 0; i < rq->body.n; i++)
		if (str_equal(rq->body.at[i].name, STR("why")) &&
		    str_equal(rq->body.at[i].value, code))
			return true;
	return false;
}

void
people_show_return_reasons(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);

	for (size_t i = 0; i < profile_list_size(profile, "return.reason"); i++) {
		struct str code = profile_list(profile, "return.reason", i, REASON_CODE);

		view_option(re->view, "why", code,
			    profile_list(profile, "return.reason", i, REASON_TEXT),
			    is_chosen(rq, code));
	}
}

enum result
people_return_text(const struct request *rq, const struct many *why, struct str note,
		   struct str *text_out)
{
	const struct profile *profile = site_profile(rq);
	struct str text = { NULL, 0 };

	for (size_t i = 0; i < why->n; i++) {
		struct str word;
		size_t at;

		if (profile_list_find(profile, "return.reason", why->at[i], &at) != OK)
			return REFUSED;
		word = profile_list(profile, "return.reason", at, REASON_TEXT);
		if (text.at != NULL)
			text = str_join(rq->arena, text, view_word("word.and"));
		text = str_join(rq->arena, text, word);
	}
	text = str_format(rq->arena, "%.*s：%.*s", STR_ARGS(text), STR_ARGS(note));
	*text_out = utf8_first(text, REASON_MAX);
	return OK;
}
