/*
 * import.h - the registers of institutions and physicians from a file into the database.
 *
 * A row that is already stored as it stands in the file costs no change; accounts, records,
 * contacts and mobile numbers that people gave themselves are never reset, and nothing is deleted
 * because it is missing in the file. New institutions and physicians get an account on which only
 * the initial password of the province's profile counts.
 */
#ifndef DOMAIN_ROSTER_IMPORT_H
#define DOMAIN_ROSTER_IMPORT_H

#include "lib/base/result.h"

struct intake_job;
struct store;

/* REFUSED as intake_run() has it. The counts tell what was, or would be, done. */
enum result import_institutions(struct store *db, struct intake_job *job) MUST_USE;
enum result import_physicians(struct store *db, struct intake_job *job) MUST_USE;

#endif
