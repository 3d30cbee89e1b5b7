"""Numbers to rows of styled cells: pure functions, no app, no clock."""
