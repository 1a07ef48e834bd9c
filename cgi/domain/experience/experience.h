/*
 * experience.h - 相关经历 and 科研成果: further places of practice, education, posts held, results of research.
 *
 * Owns table experience. Entries change only while their record may be edited.
 */
#ifndef DOMAIN_EXPERIENCE_H
#define DOMAIN_EXPERIENCE_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct rows;

enum { EXPERIENCE_OF_A_KIND_MAX = 20 };

enum experience_kind {
	EXPERIENCE_SITE = 1,  /* 多机构备案 */
	EXPERIENCE_EDUCATION, /* 教育经历 */
	EXPERIENCE_WORK,      /* 执业经历 */
	RESEARCH_PRIZE,       /* 科研获奖: position is its grade */
	RESEARCH_PAPER,       /* 论文成果: position is where it appeared */
	RESEARCH_BOOK,        /* 著作成果: position is its sort */
	RESEARCH_PATENT,      /* 专利成果: position is its sort */
	N_EXPERIENCE_KINDS
};

struct experience {
	int64_t id, kind;
	struct str place, department, position, title, education_code;
	struct date from_month, to_month; /* to_month none: until now; of research from_month is the day */
};

/* Newest first within each kind. */
enum result experience_list(struct store *db, struct arena *arena, int64_t record_id,
			    struct rows *rows_out) MUST_USE;
/* NOT_FOUND: not there or not his. */
enum result experience_find(struct store *db, struct arena *arena, int64_t id, int64_t physician_id,
			    struct experience *experience_out) MUST_USE;
/* One line of what it says: 清源医院，内科，2019-03 至今. */
struct str experience_line(struct arena *arena, const struct experience *e);

struct experience_owner {
	int64_t record_id, physician_id;
};
/* CONFLICT: the record cannot be edited. REFUSED: there are EXPERIENCE_OF_A_KIND_MAX of the kind. */
enum result experience_add(struct store *db, const struct experience_owner *owner,
			   const struct experience *e, const struct actor *by, struct stamp now) MUST_USE;
/* CONFLICT: not there, not his, or the record cannot be edited. */
enum result experience_change(struct store *db, const struct experience_owner *owner,
			      const struct experience *e, const struct actor *by, struct stamp now) MUST_USE;
enum result experience_remove(struct store *db, const struct experience_owner *owner, int64_t id,
			      const struct actor *by, struct stamp now) MUST_USE;

#endif
