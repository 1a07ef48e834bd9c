/* study_sql.h - statements of this folder. */
#ifndef DOMAIN_STUDY_SQL_H
#define DOMAIN_STUDY_SQL_H

#include "domain/study/study.h"
#include "lib/io/store.h"

struct study_place_row {
	int64_t item_id;
};

extern const struct statement study_sum, study_cell_list, study_place_find, study_answer_set, study_flag_set,
	study_place_set, study_practice_clear, study_place_clear;

#endif
