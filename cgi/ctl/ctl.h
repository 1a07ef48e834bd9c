/* ctl.h - the subcommands of dkctl, one file each. Exit status: 0 done, 1 refused rows or findings, 2 could not run. */
#ifndef CTL_CTL_H
#define CTL_CTL_H

#include "lib/base/str.h"

struct arena;
struct profile;
struct store;

enum { CTL_DONE = 0, CTL_FINDINGS = 1, CTL_CANNOT = 2 };

/* Opens the database with the administrator's account of dkctl (secret db_ctl). */
enum result ctl_open(struct store **db_out) MUST_USE;
/* Says on stderr what went wrong and returns CTL_CANNOT. */
int ctl_cannot(const char *what);

int ctl_import(int argc, char **argv);
/* For wrong or no arguments: the usage on stderr and CTL_CANNOT; for --help on stdout and CTL_DONE. */
int ctl_usage(int argc, char **argv, const char *text);
/* Calls each() with every *.sql file of a folder below sql.directory, by name. */
typedef enum result each_file(struct store *db, struct arena *arena, struct str name, struct str text);
enum result ctl_walk(struct store *db, const char *folder, each_file *each) MUST_USE;
/* The profile of a province by code; NULL after saying so. */
const struct profile *ctl_province(struct store *db, const char *code);

int ctl_migrate(int argc, char **argv);
int ctl_profile(int argc, char **argv);
int ctl_config(int argc, char **argv);
int ctl_user(int argc, char **argv);
int ctl_cycle(int argc, char **argv);
int ctl_bank(int argc, char **argv);
int ctl_paper(int argc, char **argv);
int ctl_check(int argc, char **argv);
int ctl_lists(int argc, char **argv);
int ctl_audit(int argc, char **argv);
int ctl_demo(int argc, char **argv);
int demo_print_accounts(const char *port);

#endif
