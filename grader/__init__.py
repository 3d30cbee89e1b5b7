"""The grader: proves what a student's network code computes, without trusting it."""
