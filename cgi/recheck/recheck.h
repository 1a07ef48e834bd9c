/* recheck.h - what the files of this program share. */
#ifndef RECHECK_RECHECK_H
#define RECHECK_RECHECK_H

#include "domain/recheck/recheck.h"
#include "site/people_choice.h"

/* The two lists of this program, of the same people: who waits for the recheck, and everybody with his tests. Detail
 * pages carry from=tests when they were reached from the second. Its people come first: batch.c finds the list by
 * them. */
struct recheck_list {
	struct people people;
	struct delegated_query query;
	struct rows counts;  /* struct delegated_count, of all delegated institutions; recheck_show_filters() */
	struct rows unfit;   /* struct delegated_id: whom somebody judged 不合格; batch.c */
	bool tests;
};

extern const struct action recheck_actions[];
extern const struct form recheck_return_form, recheck_export_form, recheck_absent_form, recheck_confirm_all_form,
	recheck_return_all_form, recheck_correct_form;

/* list.c */
enum result recheck_read(const struct request *rq, struct reply *re, bool tests, struct recheck_list *list_out);
/* The list that a detail page was reached from. */
enum result recheck_read_from(const struct request *rq, struct reply *re, struct recheck_list *list_out);
enum result recheck_show_filters(struct recheck_list *list);
/* Path and query of the list, and the query that detail pages carry. */
struct str recheck_back(const struct recheck_list *list);
struct str recheck_query(const struct recheck_list *list);
enum result recheck_show_queue(const struct request *rq, struct reply *re);
enum result recheck_show_tests(const struct request *rq, struct reply *re);
enum result recheck_export(const struct request *rq, struct reply *re);
/* board.c */
enum result recheck_show_board(const struct request *rq, struct reply *re);
/* penalties.c */
enum result recheck_show_penalties(const struct request *rq, struct reply *re);
/* return.c */
enum result recheck_show_return(const struct request *rq, struct reply *re);
enum result recheck_return(const struct request *rq, struct reply *re);
/* Who may be told to mend it, as options of the field "to"; with `both` nothing is chosen beforehand. */
void recheck_show_whom(const struct request *rq, struct reply *re, bool both);
/* What is sent to the telephone of who is to mend his registration. */
struct str recheck_returned_text(const struct request *rq);
/* batch.c */
enum result recheck_show_confirm_all(const struct request *rq, struct reply *re);
enum result recheck_confirm_all(const struct request *rq, struct reply *re);
enum result recheck_show_confirmed(const struct request *rq, struct reply *re);
enum result recheck_undo_confirm(const struct request *rq, struct reply *re);
enum result recheck_show_return_all(const struct request *rq, struct reply *re);
enum result recheck_return_all(const struct request *rq, struct reply *re);
enum result recheck_show_returned(const struct request *rq, struct reply *re);
enum result recheck_undo_return(const struct request *rq, struct reply *re);
/* correct.c */
enum result recheck_show_correct(const struct request *rq, struct reply *re);
enum result recheck_correct(const struct request *rq, struct reply *re);
/* absent.c */
enum result recheck_may_mark_absent(const struct recheck_list *list, int64_t record_id, bool *may_out);
enum result recheck_show_absent(const struct request *rq, struct reply *re);
enum result recheck_mark(const struct request *rq, struct reply *re);
/* recheck.c: one of the delegated physicians, with what heads every page about him. */
enum result recheck_find(const struct request *rq, struct reply *re, struct recheck_list *list_out,
			 struct worklist_row *row_out);
struct str recheck_address(const struct recheck_list *list, int64_t id, const char *tail);
enum result recheck_show_person(const struct request *rq, struct reply *re);
/* 409 with what has become of the record. */
enum result recheck_show_conflict(const struct request *rq, struct reply *re);
/* Results of the papers that the record needs, below v as paper.N.name .look .word. */
enum result recheck_show_papers(const struct recheck_list *list, struct view *v, const struct worklist_row *row);

#endif
