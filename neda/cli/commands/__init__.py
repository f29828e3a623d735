"""One module a command; each has `run(call, argv)`, which returns the exit code."""
