package id.jejaring.web.page;

/** A word that leads somewhere. */
record Anchor(String href, String text) {}
