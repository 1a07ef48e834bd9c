/* evaluate.h - what the files of this program share. */
#ifndef EVALUATE_EVALUATE_H
#define EVALUATE_EVALUATE_H

#include "domain/evaluation/evaluation.h"
#include "site/people_choice.h"

enum { MATRIX_ROWS_MAX = 100 };

/* The matrix: the i-th row's id ("record-version") and its two verdicts, 1 合格, 0 不合格, "" none. */
struct matrix {
	struct many id;
	struct str ethics[MATRIX_ROWS_MAX], performance[MATRIX_ROWS_MAX];
};

struct evaluate_list {
	struct listing list;
	struct cycle cycle;
	struct evaluation_query query;
};

extern const struct action evaluate_actions[];
extern const struct form evaluate_matrix_form, evaluate_row_form, evaluate_all_form;

enum result evaluate_prepare(struct store *db); /* names the fields of the matrix */
/* evaluate.c */
enum result evaluate_read(const struct request *rq, struct reply *re, struct evaluate_list *list_out);
enum result evaluate_show_matrix(const struct request *rq, struct reply *re);
/* Stage, title and the words of this province below Page. */
void evaluate_show_frame(struct evaluate_list *own);
void evaluate_show_row(const struct request *rq, struct view *v, const struct evaluation *row);
/* matrix.c */
enum result evaluate_save_matrix(const struct request *rq, struct reply *re);
/* row.c */
enum result evaluate_show_one(const struct request *rq, struct reply *re);
enum result evaluate_save_one(const struct request *rq, struct reply *re);
/* all.c */
enum result evaluate_show_all(const struct request *rq, struct reply *re);
enum result evaluate_save_all(const struct request *rq, struct reply *re);
enum result evaluate_show_done(const struct request *rq, struct reply *re);
enum result evaluate_undo(const struct request *rq, struct reply *re);

#endif
