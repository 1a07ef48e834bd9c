/*
 * import.h - records of behaviour that were approved elsewhere, from a file.
 *
 * Columns 证件号码, 姓名, 记录 (良好 or 不良), 种类 (1 to 6 as in the profile's good_record, or B1, B2, B3, B9), 时间,
 * 授予部门, 内容, 申报. The physician must be in the register under that number and name. Again the same class
 * and day of a physician: the newer words count.
 */
#ifndef DOMAIN_CONDUCT_IMPORT_H
#define DOMAIN_CONDUCT_IMPORT_H

#include "lib/base/result.h"

struct intake_job;
struct store;

/* REFUSED as intake_run() has it. */
enum result import_conducts(struct store *db, struct intake_job *job) MUST_USE;

#endif
