package id.jejaring.web.page;

/** Something to choose from a list. */
record Choice(String value, String text) {}
