package id.jejaring.importing.linkage;

/** One way in which a description was changed, to tell which of them are missed. */
enum Change {
  SLIP,
  TWO_SLIPS,
  SHORT_FORM,
  INITIAL,
  OLD_SPELLING,
  SWAPPED,
  LEFT_OUT,
  JOINED,
  TITLE_OR_FORM,
  TELEPHONE_CHANGED,
  TELEPHONE_MISSING,
  POINT_MOVED,
  PLACE_WRONG,
  PLACE_MISSING,
  NO_CONTACT_LEFT
}
