/* import.c - dkctl import: registers of institutions and physicians, and questions, from files. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ctl.h"
#include "domain/conduct/import.h"
#include "domain/intake/intake.h"
#include "domain/question/import.h"
#include "domain/roster/import.h"
#include "lib/io/cipher.h"
#include "lib/io/clock.h"
#include "lib/io/sheet.h"
#include "lib/io/store.h"

struct arguments {
	const char *what, *file, *report, *bank;
	enum intake_mode mode;
};

/* The open file: a table, or questions in JSON. */
struct input {
	struct sheet *sheet;
	struct question_lines *lines;
};

static const char usage[] =
	"usage: dkctl import institutions FILE [--dry-run | --accept-good] [--report FILE.csv]\n"
	"       dkctl import physicians FILE [--dry-run | --accept-good] [--report FILE.csv]\n"
	"       dkctl import conducts FILE [--dry-run | --accept-good] [--report FILE.csv]\n"
	"       dkctl import questions FILE --bank CODE [--dry-run | --accept-good] [--report FILE.csv]\n";

/* The value of --name VALUE or --name=VALUE; NULL when the argument is something else. */
static const char *
option_value(const char *name, int argc, char **argv, int *at)
{
	size_t len = strlen(name);

	if (strncmp(argv[*at], name, len) != 0)
		return NULL;
	if (argv[*at][len] == '=')
		return argv[*at] + len + 1;
	if (argv[*at][len] != '\0' || *at + 1 >= argc)
		return NULL;
	return argv[++*at];
}

static bool
read_arguments(int argc, char **argv, struct arguments *out)
{
	const char *value;

	*out = (struct arguments){ 0 };
	for (int i = 0; i < argc; i++) {
		if (strcmp(argv[i], "--dry-run") == 0)
			out->mode = INTAKE_TRY_ONLY;
		else if (strcmp(argv[i], "--accept-good") == 0)
			out->mode =
				out->mode == INTAKE_TRY_ONLY ? INTAKE_TRY_ONLY : INTAKE_GOOD_ROWS;
		else if ((value = option_value("--report", argc, argv, &i)) != NULL)
			out->report = value;
		else if ((value = option_value("--bank", argc, argv, &i)) != NULL)
			out->bank = value;
		else if (argv[i][0] == '-')
			return false;
		else if (out->what == NULL)
			out->what = argv[i];
		else if (out->file == NULL)
			out->file = argv[i];
		else
			return false;
	}
	return out->file != NULL;
}

/* Every kind of import counts alike. */
static void
show_progress(const struct intake_counts *counts, int thousandths)
{
	(void)fprintf(stderr, "\r%3d.%d%%  %lld 行，拒绝 %lld 行  ", thousandths / 10,
		      thousandths % 10, (long long)counts->rows, (long long)counts->refused);
	(void)fflush(stderr); /* only a display */
}

static void
show_counts(const struct arguments *arguments, const struct intake_counts *counts)
{
	(void)printf("共 %lld 行：新增 %lld，更新 %lld，未变 %lld，拒绝 %lld；修正 %lld 行，警告 "
		     "%lld 行；新建账号 %lld 个\n",
		     (long long)counts->rows, (long long)counts->added, (long long)counts->changed,
		     (long long)counts->same, (long long)counts->refused,
		     (long long)counts->repaired, (long long)counts->warned,
		     (long long)counts->accounts);
	if (arguments->mode == INTAKE_TRY_ONLY)
		(void)printf("试运行，数据库没有改动。\n");
	else if (counts->refused > 0 && arguments->mode == INTAKE_ALL_OR_NOTHING)
		(void)printf("有被拒绝的行，全部未导入；用 --accept-good 只导入正确的行。\n");
	if (counts->refused > 0 && arguments->report == NULL)
		(void)printf("用 --report FILE.csv 列出每一处问题。\n");
}

static int
show_fault(const struct arguments *arguments, struct sheet_fault fault)
{
	if (fault.row > 0)
		(void)fprintf(stderr, "dkctl: %s：第 %lld 行：%s\n", arguments->file,
			      (long long)fault.row, sheet_problem_text(fault.problem));
	else
		(void)fprintf(stderr, "dkctl: %s：%s\n", arguments->file,
			      sheet_problem_text(fault.problem));
	return CTL_CANNOT;
}

/* Why the file itself did not do; CTL_DONE when that is not the reason. */
static int
show_input_fault(const struct arguments *arguments, const struct input *input,
		 const struct intake_job *job)
{
	if (input->sheet != NULL && sheet_fault(input->sheet).problem != SHEET_FINE)
		return show_fault(arguments, sheet_fault(input->sheet));
	if (input->lines != NULL && question_lines_fault(input->lines) != 0) {
		(void)fprintf(stderr, "dkctl: %s：第 %lld 行不是一道题目的 JSON\n", arguments->file,
			      (long long)question_lines_fault(input->lines));
		return CTL_CANNOT;
	}
	if (job->missing != NULL) {
		(void)fprintf(stderr, "dkctl: %s：缺少列“%s”\n", arguments->file, job->missing);
		return CTL_CANNOT;
	}
	return CTL_DONE;
}

static enum result
run_job(struct store *db, const struct arguments *arguments, struct intake_job *job)
{
	if (arguments->bank != NULL)
		return import_questions(db, str_of(arguments->bank), job);
	if (cipher_open() != OK)
		return fail("personal numbers cannot be sealed");
	if (strcmp(arguments->what, "institutions") == 0)
		return import_institutions(db, job);
	if (strcmp(arguments->what, "conducts") == 0)
		return import_conducts(db, job);
	return import_physicians(db, job);
}

static int
import_into(struct store *db, const struct arguments *arguments, const struct input *input,
	    struct intake_job *job)
{
	enum result result = run_job(db, arguments, job);
	int status = CTL_DONE;

	if (job->progress != NULL)
		(void)fprintf(stderr, "\n");
	if (result == NOT_FOUND) {
		(void)fprintf(stderr, "dkctl: 没有代码为 %s 的题库\n", arguments->bank);
		return CTL_CANNOT;
	}
	if (result == REFUSED)
		status = show_input_fault(arguments, input, job);
	if (status != CTL_DONE)
		return status;
	if (result != OK && result != REFUSED)
		return ctl_cannot(arguments->file);
	show_counts(arguments, &job->counts);
	return job->counts.refused > 0 ? CTL_FINDINGS : CTL_DONE;
}

static int
import_with_report(struct store *db, const struct arguments *arguments, const struct input *input,
		   struct intake_job *job)
{
	int status;

	if (arguments->report != NULL &&
	    sheet_create(arguments->report, SHEET_CSV, &job->report) != OK)
		return ctl_cannot(arguments->report);
	status = import_into(db, arguments, input, job);
	if (job->report != NULL && sheet_finish(job->report) != OK)
		return ctl_cannot(arguments->report);
	return status;
}

static int
open_input(const struct arguments *arguments, struct intake_job *job, struct input *input)
{
	struct sheet_fault fault = { SHEET_MISSING, 0 };
	enum result opened;

	if (arguments->bank != NULL && question_file_is_json(arguments->file)) {
		opened = question_lines_open(arguments->file, job, &input->lines);
		if (opened == REFUSED)
			fault.problem = SHEET_BAD_TEXT;
	} else {
		opened = sheet_open(arguments->file, &input->sheet, &fault);
		if (opened == OK)
			intake_from_sheet(job, input->sheet);
	}
	if (opened == FAILED)
		return ctl_cannot(arguments->file);
	return opened == OK ? CTL_DONE : show_fault(arguments, fault);
}

static bool
arguments_fit(const struct arguments *arguments)
{
	if (strcmp(arguments->what, "questions") == 0)
		return arguments->bank != NULL;
	return arguments->bank == NULL && (strcmp(arguments->what, "institutions") == 0 ||
					   strcmp(arguments->what, "physicians") == 0 ||
					   strcmp(arguments->what, "conducts") == 0);
}

int
ctl_import(int argc, char **argv)
{
	struct intake_job job = { .now = clock_now() };
	struct input input = { NULL, NULL };
	struct arguments arguments;
	struct store *db = NULL;
	int status;

	if (!read_arguments(argc, argv, &arguments) || !arguments_fit(&arguments))
		return ctl_usage(argc, argv, usage);
	job.mode = arguments.mode;
	job.progress = isatty(STDERR_FILENO) == 1 ? show_progress : NULL;
	status = open_input(&arguments, &job, &input);
	if (status == CTL_DONE) {
		if (ctl_open(&db) != OK)
			status = ctl_cannot("import");
		else
			status = import_with_report(db, &arguments, &input, &job);
		store_close(db);
	}
	sheet_close(input.sheet);
	question_lines_close(input.lines);
	return status;
}
