"""`python -m neda` is the command `neda`."""

import sys

from neda.cli import main

sys.exit(main())
