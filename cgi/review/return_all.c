/* return_all.c - sending several registrations back for one reason. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "review/review.h"

struct return_all {
	struct people_choice choice;
	struct many why;
	struct str note;
};
static const struct field return_all_fields[] = {
	PEOPLE_CHOICE_FIELDS(struct return_all, choice),
	FIELD(struct return_all, why, .type = FIELD_MANY, .required = true, .max = 20),
	FIELD(struct return_all, note, .type = FIELD_LINES, .required = true, .min = 5, .max = 200),
};
const struct form review_return_all_form = FORM(struct return_all, return_all_fields);

enum result
review_show_return_all(const struct request *rq, struct reply *re)
{
	struct people people;

	if (!people_names_any(rq))
		return review_show_queue(rq, re);
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(people_show_choice(&people, BATCH_RETURN, "/review/batch/return"));
	people_show_return_reasons(rq, re);
	people_show_deadline(rq, reply_data(re), "mend_until", review_time_left(rq, &people.cycle));
	return reply_page(re, "review/return_all");
}

enum result
review_return_all(const struct request *rq, struct reply *re)
{
	const struct return_all *form = rq->form;
	struct batch_order order = { .kind = BATCH_RETURN };
	struct people people;

	if (people_return_text(rq, &form->why, form->note, &order.note) != OK)
		return reply_form_error(re, "why", "choose");
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(people_choose(&people, &form->choice, &order));
	order.message = review_returned_text(rq, review_time_left(rq, &people.cycle));
	return people_begin_batch(rq, re, "/review/batch/return", &order);
}

enum result
review_show_returned(const struct request *rq, struct reply *re)
{
	TRY(people_show_batch(rq, re, "/review/batch/return", BATCH_RETURN));
	return reply_page(re, "review/returned");
}

enum result
review_undo_return(const struct request *rq, struct reply *re)
{
	return people_undo_batch(
		rq, re, "/review/batch/return", BATCH_RETURN,
		view_fill(rq->arena, view_word("sms.return_undone"), "unit", rq->who->name, NULL));
}
