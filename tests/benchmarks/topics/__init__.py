"""What is measured, by the names that the command line takes; see the package's docstring.

A topic may have a second function, `illustrated(results)`, which draws a picture into docs and
returns the Markdown that shows it at the head of the topic's section.
"""
