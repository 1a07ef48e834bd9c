/* clock.h - the only place that asks what time it is. */
#ifndef IO_CLOCK_H
#define IO_CLOCK_H

#include "lib/base/date.h"

struct stamp clock_now(void);          /* civil time */
int64_t clock_steady_us(void);         /* never goes back; for durations */
void clock_freeze(struct stamp now);   /* tests and rehearsals; the none stamp thaws */
void clock_sleep_ms(int ms);

#endif
