/* institution_number.c - GB 11714 and GB 32100. */
#include "domain/roster/institution_number.h"

#include <string.h>

static int
value_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'Z')
		return c - 'A' + 10;
	return -1;
}

bool
organisation_code_fits(struct str code)
{
	static const int weights[] = { 3, 7, 9, 10, 5, 8, 4, 2 };
	int sum = 0;

	if (code.len != 9)
		return false;
	for (size_t i = 0; i < 8; i++) {
		if (value_of(code.at[i]) < 0)
			return false;
		sum += weights[i] * value_of(code.at[i]);
	}
	return code.at[8] == "0X987654321"[sum % 11];
}

bool
credit_code_fits(struct str code)
{
	static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
	int sum = 0, weight = 1;

	if (code.len != CREDIT_CODE)
		return false;
	for (size_t i = 0; i < CREDIT_CODE; i++) {
		const char *at = code.at[i] == '\0' ? NULL : strchr(alphabet, code.at[i]);

		if (at == NULL)
			return false;
		if (i == CREDIT_CODE - 1)
			return at - alphabet == (31 - sum % 31) % 31;
		sum += (int)(at - alphabet) * weight;
		weight = weight * 3 % 31;
	}
	return false;
}
