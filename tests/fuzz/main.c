/* main.c - runs a fuzz target on the files named, for compilers without libFuzzer. */
#include <stdio.h>

#include "fuzz.h"

enum { INPUT_MAX = 1 << 20 };

int
main(int argc, char **argv)
{
	static uint8_t data[INPUT_MAX];

	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");
		size_t size = file == NULL ? 0 : fread(data, 1, sizeof(data), file);

		if (file == NULL || fclose(file) != 0) {
			(void)fprintf(stderr, "%s: cannot be read\n", argv[i]);
			return 2;
		}
		if (LLVMFuzzerTestOneInput(data, size) != 0)
			return 1;
	}
	return 0;
}
