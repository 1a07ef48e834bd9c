/* fault.h - the n-th statement fails: stands between the store and the client library in the tests' programs. */
#ifndef PAGES_FAULT_H
#define PAGES_FAULT_H

#include <stdbool.h>

/* The n-th statement from now on (1 is the next, 0 none) is not carried out and gives this error of the server.
 * What the server would do besides is done: a deadlock or a failed commit rolls the transaction back. */
void fault_set(int n, unsigned number, bool stays); /* stays: so do all that follow */
/* Statements since fault_set(), transactions' own included. */
int fault_count(void);
const char *fault_statement(int i);

#endif
