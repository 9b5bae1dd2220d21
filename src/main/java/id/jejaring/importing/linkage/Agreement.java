package id.jejaring.importing.linkage;

/**
 * What comparing one aspect of two descriptions has come to. With each goes how probable it is
 * where both are of one thing (m) and where they are of two (u), as assumed before anything is
 * estimated.
 */
public enum Agreement {
  /** The same words. Its weight is worked out word by word, like that of every name. */
  NAME_SAME(Aspect.NAME, 0, 0),
  NAME_SPELT_OTHERWISE(Aspect.NAME, 0, 0),
  NAME_PARTLY(Aspect.NAME, 0, 0),
  NAME_DIFFERENT(Aspect.NAME, 0, 0),
  /** They differ in a number: two branches, most likely. */
  NAME_NUMBERED(Aspect.NAME, 0, 0),
  FORM_SAME(Aspect.FORM, 0.85, 0.4),
  FORM_DIFFERENT(Aspect.FORM, 0.15, 0.6),
  /** One of two descriptions gives no legal form; nor do the next ones without a value say much. */
  PLACE_SAME_DISTRICT(Aspect.PLACE, 0.5, 0.01),
  PLACE_SAME_REGENCY(Aspect.PLACE, 0.42, 0.05),
  PLACE_SAME_PROVINCE(Aspect.PLACE, 0.03, 0.10),
  PLACE_DIFFERENT(Aspect.PLACE, 0.05, 0.84),
  POINT_WITHIN_25_M(Aspect.POINT, 0.62, 0.0005),
  POINT_WITHIN_100_M(Aspect.POINT, 0.20, 0.003),
  POINT_WITHIN_500_M(Aspect.POINT, 0.10, 0.04),
  POINT_WITHIN_2_KM(Aspect.POINT, 0.05, 0.25),
  POINT_WITHIN_20_KM(Aspect.POINT, 0.02, 0.45),
  POINT_FAR(Aspect.POINT, 0.01, 0.2565),
  ADDRESS_SAME(Aspect.ADDRESS, 0.55, 0.0005),
  ADDRESS_PARTLY(Aspect.ADDRESS, 0.25, 0.03),
  /** The same street, another number. */
  ADDRESS_OTHER_NUMBER(Aspect.ADDRESS, 0.05, 0.05),
  ADDRESS_DIFFERENT(Aspect.ADDRESS, 0.15, 0.9195),
  LINE_SAME(Aspect.LINE, 0.45, 0.01),
  LINE_PARTLY(Aspect.LINE, 0.30, 0.06),
  LINE_DIFFERENT(Aspect.LINE, 0.25, 0.93),
  PHONE_SAME(Aspect.PHONE, 0.85, 0.00002),
  PHONE_DIFFERENT(Aspect.PHONE, 0.15, 0.99998),
  EMAIL_SAME(Aspect.EMAIL, 0.85, 0.00002),
  EMAIL_DIFFERENT(Aspect.EMAIL, 0.15, 0.99998),
  HANDLE_SAME(Aspect.HANDLE, 0.85, 0.00001),
  HANDLE_DIFFERENT(Aspect.HANDLE, 0.15, 0.99999),
  WEBSITE_SAME(Aspect.WEBSITE, 0.80, 0.0001),
  WEBSITE_DIFFERENT(Aspect.WEBSITE, 0.20, 0.9999),
  NIB_SAME(Aspect.NIB, 0.999, 0.000001),
  NIB_DIFFERENT(Aspect.NIB, 0.001, 0.999999),
  DATE_SAME(Aspect.DATE, 0.85, 0.02),
  DATE_NEAR(Aspect.DATE, 0.10, 0.05),
  DATE_DIFFERENT(Aspect.DATE, 0.05, 0.93);

  /** What is compared. */
  public enum Aspect {
    NAME,
    FORM,
    PLACE,
    POINT,
    ADDRESS,
    LINE,
    PHONE,
    EMAIL,
    HANDLE,
    WEBSITE,
    NIB,
    DATE
  }

  private final Aspect aspect;
  private final double m;
  private final double u;

  Agreement(Aspect aspect, double m, double u) {
    this.aspect = aspect;
    this.m = m;
    this.u = u;
  }

  /** What was compared. */
  public Aspect aspect() {
    return aspect;
  }

  /** How probable it is between two descriptions of one thing, unless estimated otherwise. */
  public double m() {
    return m;
  }

  /** How probable it is between descriptions of two things, unless estimated otherwise. */
  public double u() {
    return u;
  }
}
