/*
 * workflow.c - prints the moves of a record (moves), of an application to be 考核机构 (appointment) or for exemption
 * (exemption), and the matrix of one province of the database (matrix CODE) or of applications (matrix-appointment,
 * matrix-exemption).
 */
#include <stdio.h>
#include <string.h>

#include "connect.h"
#include "domain/appointment/appointment.h"
#include "domain/exemption/exemption.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

static enum result
matrix(const char *code)
{
	struct store *db;

	TRY(connect_as_ctl(&db));
	TRY(profiles_refresh(db, clock_now()));
	if (profile_by_code(str_of(code)) == NULL)
		return fail("no province %s", code);
	record_print_matrix(profile_by_code(str_of(code)));
	store_close(db);
	return OK;
}

int
main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "moves") == 0) {
		record_print_moves();
		return 0;
	}
	if (argc == 2 && strcmp(argv[1], "appointment") == 0) {
		appointment_print_moves();
		return 0;
	}
	if (argc == 2 && strcmp(argv[1], "matrix-appointment") == 0) {
		appointment_print_matrix();
		return 0;
	}
	if (argc == 2 && strcmp(argv[1], "exemption") == 0) {
		exemption_print_moves();
		return 0;
	}
	if (argc == 2 && strcmp(argv[1], "matrix-exemption") == 0) {
		exemption_print_matrix();
		return 0;
	}
	if (argc == 3 && strcmp(argv[1], "matrix") == 0 && matrix(argv[2]) == OK)
		return 0;
	(void)fprintf(
		stderr,
		"workflow: moves | appointment | exemption | matrix CODE | matrix-appointment |"
		" matrix-exemption: %s\n",
		trail_text());
	return 2;
}
