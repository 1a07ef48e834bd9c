/* region.h - codes of GB/T 2260: which six digits ever were a province, city or district. */
#ifndef DOMAIN_PERSON_REGION_H
#define DOMAIN_PERSON_REGION_H

#include <stdbool.h>

/* Current or historic: the code in a document number stays when the district goes. */
bool region_exists(int code);

#endif
