package id.jejaring.importing.linkage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Academic degrees, which Indonesians write behind their names: {@code Rina Wati, S.Sn., M.Ds.} */
public final class Degrees {

  /** One degree with its dot, as in S.Sn. or Ph.D, or one of the short forms without any. */
  private static final String DEGREE =
      "(([sma]|a\\.?ma?|d\\.?tr)\\.\\s?(tr\\.\\s?)?"
          + "(ag|ak|ars|b|ba|ds|e|fil|farm|h|hum|hut|i|ikom|i\\.?\\s?kom|ip|kep|kes|kn|kom|m|md|mb|p"
          + "|par|pd|pdi|pi|psi|pt|sc|si|sn|sos|st|stat|t|th|tp|ked|keb)|ph\\.?d|mba|bba|bsc|msc"
          + "|b\\.sc|b\\.a|d\\.e\\.a|ll\\.m)\\.?";

  private static final String BARE_DEGREE =
      "(se|sh|st|ssn|spd|skom|ssos|sip|sds|ssi|stp|mm|mt|mh|msi|mpd|msn|mkom|mds|mba|ma|amd)";

  private static final Pattern DEGREES =
      Pattern.compile("((\\s|,)+" + DEGREE + "|,\\s*" + BARE_DEGREE + ")+[\\s,.]*$");

  private static final Set<String> UNDOTTED = Set.of("phd", "mba", "bba", "bsc", "msc");

  private Degrees() {}

  /** A person's name without the degrees behind it; in small letters where there may be any. */
  public static String without(String name) {
    return name.indexOf('.') < 0 && name.indexOf(',') < 0 && !UNDOTTED.contains(last(name))
        ? name
        : DEGREES.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
