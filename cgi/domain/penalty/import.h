/*
 * import.h - 行政处罚 from a file of an office.
 *
 * Columns 证件号码, 姓名, 处罚决定书文号, 处罚日期, 作出机关, 处罚内容. The physician must take part in
 * the cycle, at an institution of the office's region, under that document number and name. Again the same 文号 of
 * the same physician: the newer words count, what was decided about it stays.
 */
#ifndef DOMAIN_PENALTY_IMPORT_H
#define DOMAIN_PENALTY_IMPORT_H

#include <stdint.h>

#include "lib/base/result.h"

struct intake_job;
struct store;

struct penalty_scope {
	int64_t office_id, cycle_id;
};
/* REFUSED as intake_run() has it. NOT_FOUND: no such cycle. */
enum result import_penalties(struct store *db, const struct penalty_scope *scope, struct intake_job *job) MUST_USE;

#endif
