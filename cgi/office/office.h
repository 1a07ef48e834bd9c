/* office.h - what the files of this program share. */
#ifndef OFFICE_OFFICE_H
#define OFFICE_OFFICE_H

#include "domain/cycle/cycle.h"
#include "site/people.h"

extern const struct action office_actions[];

/* Tabs of a list of physicians: the phases of the figures, and 应参考 first. */
extern const struct people_tab office_tabs[];

/* The tab with this code, or the first. */
const struct people_tab *office_tab(struct str code);
/* The running cycle; id 0: the province is between cycles. */
enum result office_cycle(const struct request *rq, struct cycle *cycle_out) MUST_USE;

/* board.c */
handler office_show_board;
/* people.c */
struct office_export {
	struct str format, purpose;
};
extern const struct form office_export_form;
handler office_show_people, office_export_people;
/* Options of the field "region": what lies directly below the office's own. */
enum result office_show_regions(const struct request *rq, struct reply *re, int64_t cycle_id) MUST_USE;
/* person.c */
struct office_button {
	int64_t version;
};
extern const struct form office_leave_form, office_button_form, office_transfer_form;
handler office_show_person, office_show_document, office_show_leave, office_leave, office_come_back,
	office_show_transfer, office_transfer;
/* cycles.c */
extern const struct form office_cycle_form;
handler office_show_cycles, office_show_new_cycle, office_add_cycle;
/* calendar.c: one cycle. */
extern const struct form office_publish_form;
handler office_show_cycle, office_publish_cycle, office_archive_cycle;
/* The cycle that the address names, of the office's province. With `to_change`: NOT_FOUND unless it is the province's
 * office and the cycle is not archived. */
struct calendar;
enum result office_find_cycle(const struct request *rq, struct reply *re, bool to_change,
			      struct calendar *calendar_out) MUST_USE;
struct str office_stage_word(const struct request *rq, int64_t kind);
/* 2026-09-30 24:00 of the ends, 2026-09-01 00:00 of the begins; "" for none. */
struct str office_begin_text(const struct request *rq, struct stamp t);
struct str office_end_text(const struct request *rq, struct stamp t);
/* A day and a clock time, 24:00 too. REFUSED: they are none. */
enum result office_read_moment(const struct request *rq, struct str day, struct str clock,
			       struct stamp *t_out) MUST_USE;
/* stage.c */
extern const struct form office_stage_form;
handler office_show_stage, office_set_stage;
/* extend.c */
extern const struct form office_extend_form;
handler office_show_extend, office_extend, office_take_back;
/* penalties.c, imports.c: 行政处罚 */
extern const struct form office_penalty_form, office_import_form;
handler office_show_penalties, office_export_penalties, office_show_penalty, office_end_penalty, office_restore_penalty;
handler office_show_imports, office_show_new_import, office_add_import, office_show_import, office_confirm_import,
	office_cancel_import;
/* checks.c, finding.c: 抽查 */
struct spot_check;
struct spot_item;
extern const struct form office_draw_form, office_finding_form;
handler office_show_checks, office_show_new_check, office_draw, office_show_check, office_show_paper,
	office_export_check, office_show_item, office_judge;
/* The sample that the address names, shown below Page; one of its registrations below v. */
enum result office_find_check(const struct request *rq, struct reply *re, struct spot_check *check_out) MUST_USE;
void office_show_finding(const struct request *rq, struct view *v, const struct spot_item *item);
/* transfers.c */
extern const struct form office_answer_form;
handler office_show_transfers, office_show_wish, office_grant_wish, office_reject_wish;
/* unit.c */
handler office_show_unit;
/* applications.c */
extern const struct form office_approve_form, office_reject_form, office_cancel_form, office_table_form;
handler office_show_applications, office_export_applications, office_show_application, office_approve, office_reject,
	office_cancel;
/* assign.c */
extern const struct form office_assign_form;
handler office_show_assignments, office_export_assignments, office_show_chosen, office_assign,
	office_show_assignment;

#endif
