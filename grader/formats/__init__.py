"""Views of a report: text for people, JSON for programs, JUnit and Markdown for CI."""
