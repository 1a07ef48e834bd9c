/* review.h - what the files of this program share. */
#ifndef REVIEW_REVIEW_H
#define REVIEW_REVIEW_H

#include "site/people_choice.h"

extern const struct action review_actions[];
extern const struct people_tab review_tabs[];
extern const struct form review_return_form, review_approve_all_form, review_return_all_form,
	review_general_form, review_records_form;

/* return.c */
enum result review_show_return(const struct request *rq, struct reply *re);
enum result review_send_back(const struct request *rq, struct reply *re);
/* Some days from now, or the end of registration, whichever is later. */
struct stamp review_time_left(const struct request *rq, const struct cycle *cycle);
/* What is sent to the telephone of who may mend his registration until then. */
struct str review_returned_text(const struct request *rq, struct stamp until);
/* return_all.c */
enum result review_show_return_all(const struct request *rq, struct reply *re);
enum result review_return_all(const struct request *rq, struct reply *re);
enum result review_show_returned(const struct request *rq, struct reply *re);
enum result review_undo_return(const struct request *rq, struct reply *re);
/* batch.c */
/* The queue, or the page of the batch, when its form is shown again. */
enum result review_show_batch_again(const struct request *rq, struct reply *re);
enum result review_show_batch(const struct request *rq, struct reply *re);
enum result review_approve_all(const struct request *rq, struct reply *re);
enum result review_show_done(const struct request *rq, struct reply *re);
enum result review_undo(const struct request *rq, struct reply *re);
/* records.c */
enum result review_show_records(const struct request *rq, struct reply *re);
enum result review_decide_records(const struct request *rq, struct reply *re);
/* procedure.c */
enum result review_make_general(const struct request *rq, struct reply *re);
/* review.c */
enum result review_show_person(const struct request *rq, struct reply *re);
enum result review_show_queue(const struct request *rq, struct reply *re);
/* 409 with what has become of the record. */
enum result review_show_conflict(const struct request *rq, struct reply *re, int64_t record_id);

#endif
