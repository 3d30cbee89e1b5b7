"""The same work, done in different ways; every module runs in a process of its own."""
