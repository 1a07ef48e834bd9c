/*
 * register.h - the registration wizard: what its files share.
 *
 * A step is a row of the table in steps.c; the profile says which steps a province has, in which order
 * and under which label. Whatever was typed is kept, complete or not; only 保存并继续 insists.
 */
#ifndef REGISTER_REGISTER_H
#define REGISTER_REGISTER_H

#include "domain/application/application.h"
#include "domain/application/wizard.h"
#include "domain/conduct/conduct.h"
#include "domain/cycle/cycle.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/io/store.h"
#include "lib/web/action.h"
#include "register/widgets.h"

enum { STEPS_MAX = 8, SLOTS_MAX = 8, GOOD_RECORDS = 6, UPLOAD_BODY_MAX = 6 << 20 };

/* Everything about the physician who fills in, as of this request. */
struct filling {
	const struct request *rq;
	const struct profile *profile;
	struct cycle cycle;
	struct record record;
	struct registered registered;
	struct application application;
	struct conducts conducts; /* approved before; none where the province keeps none */
	struct rows files;   /* struct attachment */
	struct rows named;   /* struct named, of what the step wants */
	struct rows remarks; /* struct remark, after a return */
	enum wizard_want want; /* what was loaded */
	enum application_edit edit;
};

typedef void step_preset(const struct filling *f, void *data);
typedef enum result step_check(const struct filling *f, const void *data, struct form_errors *errors);
typedef enum result step_show(const struct filling *f, struct reply *re, const void *data);

struct wizard_step {
	const char *code, *page;
	const struct form *form; /* NULL: only read */
	step_preset *preset; /* what a step holds before it was ever saved */
	step_check *check;   /* rules between fields; errors go to the list */
	step_show *show;     /* choices and facts of the page */
	enum wizard_want want; /* what else its page shows */
	/* Pictures that are sent with this step, and the input behind which they stand (NULL: first). */
	struct {
		const char *name, *after;
	} slots[SLOTS_MAX];
};

extern const struct action register_actions[];
extern const struct wizard_step wizard_steps[]; /* ends with a NULL code */
extern const struct form person_form, practice_form, merits_form, procedure_form, history_form;

/* filling.c: loads; REFUSED when nothing can be shown, with the page that says why. */
enum result filling_load(const struct request *rq, struct reply *re, struct filling *f) MUST_USE;
/* The same for a change: REFUSED also when the record is only to be read. */
enum result filling_open(const struct request *rq, struct reply *re, struct filling *f) MUST_USE;
/* Departments of the institution, loaded with the step or now. */
enum result filling_departments(const struct filling *f, struct rows *rows_out) MUST_USE;
/* First save: the record becomes a draft. */
enum result filling_begin(struct filling *f) MUST_USE;
/* Heading, progress, side column; `code` NULL on the hub. */
void filling_frame(const struct filling *f, struct reply *re, const char *code);
/* The province has this step; research results are one before the others. */
bool has_step(const struct profile *profile, struct str code);
/* The step after `code` in this province, "check" at the end. */
struct str next_step(const struct filling *f, const char *code);

/* steps.c */
const struct wizard_step *find_step(struct str code);
/* Answers of a step as its struct: stored ones, or the preset. Errors are those of a strict reading. */
enum result step_read(const struct filling *f, const struct wizard_step *step, void **data_out,
		      struct form_errors *errors) MUST_USE;
bool step_is_complete(const struct filling *f, struct str code);
bool step_has_answers(const struct filling *f, const struct wizard_step *step); /* stored, or preset */
handler show_step, save_step;
/* What every form of a step holds besides its answers. */
#define STEP_MARKS                                                                                 \
	int64_t version;                                                                           \
	struct str upload, remove, overwrite
#define STEP_MARK_FIELDS(type_)                                                                    \
	FIELD(type_, version, .type = FIELD_INT, .most = 1000000000),                              \
		FIELD(type_, upload, .max = 24), FIELD(type_, remove, .max = 20),                  \
		FIELD(type_, overwrite, .max = 1)

/* files.c: what became of the pictures of a form. */
struct files_taken {
	const char *flash, *slot;
	struct form_errors errors;
};
enum result take_files(struct filling *f, const struct wizard_step *step, struct files_taken *taken) MUST_USE;
/* JSON for scripts: that it was kept, as which version, the picture that came with it, and what is wrong or missing. */
struct step_kept { int64_t version; const struct form_errors *errors; };
enum result answer_autosave(const struct filling *f, struct reply *re, const struct wizard_step *step,
			    const struct files_taken *taken, const struct step_kept *kept) MUST_USE;

/* conflict.c: 409 with a page of both versions, where the pictures that came along are kept; CONFLICT for a script. */
enum result show_conflict(const struct filling *f, struct reply *re, const struct wizard_step *step,
			  const struct answers *sent) MUST_USE;

/* person.c, practice.c, merits.c, procedure.c, history.c */
step_preset person_preset, practice_preset, merits_preset;
step_check person_check, practice_check, merits_check, procedure_check;
step_show person_show, practice_show, sites_show, merits_show, procedure_show, history_show, research_show;
extern const struct form experience_form, research_form, remove_form, check_form;
handler show_experience, save_experience, show_result_entry, save_result_entry, show_remove, remove_experience;

/* check.c; records.c: what was approved before; printed.c: the table on paper */
handler show_check, submit_all, show_done, withdraw, show_records, show_printed;

#endif
