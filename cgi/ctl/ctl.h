/* ctl.h - the subcommands of dkctl, one file each. Exit status: 0 done, 1 refused rows or findings, 2 could not run. */
#ifndef CTL_CTL_H
#define CTL_CTL_H

#include "lib/base/result.h"

struct arena;
struct store;

enum { CTL_DONE = 0, CTL_FINDINGS = 1, CTL_CANNOT = 2 };

/* Opens the database with the administrator's account of dkctl (secret db_ctl). */
enum result ctl_open(struct store **db_out) MUST_USE;
/* Says on stderr what went wrong and returns CTL_CANNOT. */
int ctl_cannot(const char *what);

int ctl_import(int argc, char **argv);
int ctl_migrate(int argc, char **argv);
int ctl_profile(int argc, char **argv);
int ctl_config(int argc, char **argv);
int ctl_demo(int argc, char **argv);
int demo_print_accounts(const char *port);

#endif
