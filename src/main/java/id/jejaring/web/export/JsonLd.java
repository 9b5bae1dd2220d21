package id.jejaring.web.export;

import id.jejaring.domain.Field;
import id.jejaring.domain.Node;
import id.jejaring.domain.Role;
import id.jejaring.domain.Viewer;
import id.jejaring.web.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A public profile in schema.org's words, as JSON-LD: only what anyone may see. */
public final class JsonLd {

  /** What such a profile is called over HTTP. */
  public static final String MEDIA_TYPE = "application/ld+json";

  private JsonLd() {}

  /** The profile of a node; refuses one that not everyone may know of. */
  public static Map<String, Object> of(Node node, Scene scene) {
    var open = scene.seenBy(Viewer.ANYONE);
    var seen = open.get(node.id());
    var profile = new LinkedHashMap<String, Object>();
    profile.put("@context", "https://schema.org");
    profile.put("@type", type(seen));
    profile.put("@id", "urn:uuid:" + seen.id());
    profile.put("name", seen.name());
    list(profile, "alternateName", seen.list(Field.ALIASES));
    list(profile, "keywords", seen.list(Field.TAGS));
    put(profile, "description", seen, Field.DESCRIPTION);
    seen.find(Field.WEBSITE)
        .filter(address -> address.matches("(?i)https?://.*"))
        .ifPresent(address -> profile.put("url", address));
    seen.find(Field.INSTAGRAM)
        .filter(name -> name.matches("[\\w.]{1,30}"))
        .ifPresent(name -> profile.put("sameAs", "https://www.instagram.com/" + name));
    put(profile, since(seen), seen, Field.SINCE);
    place(profile, seen, open);
    return profile;
  }

  private static String type(Node node) {
    return switch (node.kind()) {
      case BUSINESS, COMMUNITY, CLUSTER -> "Organization";
      case AGENCY ->
          node.find(Field.ROLE).filter(Role.GOVERNMENT.key()::equals).isPresent()
              ? "GovernmentOrganization"
              : "Organization";
      case PERSON -> "Person";
      case VENUE -> "Place";
      case PLACE -> "AdministrativeArea";
      case EVENT -> "Event";
      case PROGRAM -> "Project";
      case PROJECT, AGREEMENT, PLAN -> "CreativeWork";
      case SUBSECTOR, CAPABILITY -> "DefinedTerm";
    };
  }

  /** What schema.org calls the day on which something of this type began or was. */
  private static String since(Node node) {
    return switch (node.kind()) {
      case BUSINESS, COMMUNITY, AGENCY, CLUSTER, PROGRAM -> "foundingDate";
      case EVENT -> "startDate";
      case PROJECT, AGREEMENT, PLAN -> "dateCreated";
      case PERSON, VENUE, PLACE, SUBSECTOR, CAPABILITY -> "";
    };
  }

  private static void place(Map<String, Object> profile, Node node, Scene open) {
    var geo = new LinkedHashMap<String, Object>();
    node.point()
        .ifPresent(point -> {
          geo.put("@type", "GeoCoordinates");
          geo.put("latitude", point.latitude());
          geo.put("longitude", point.longitude());
        });
    var where = new LinkedHashMap<String, Object>();
    open.place(node.id()).flatMap(open::find).ifPresent(place -> where.put("name", place.name()));
    if (!geo.isEmpty()) {
      where.put("geo", geo);
    }
    if (!where.isEmpty()) {
      where.putFirst("@type", "Place");
      profile.put(word(node), where);
    }
  }

  private static String word(Node node) {
    return switch (node.kind()) {
      case PERSON -> "homeLocation";
      case PLACE, VENUE -> "containedInPlace";
      case PROJECT, AGREEMENT, PLAN -> "locationCreated";
      case BUSINESS, COMMUNITY, AGENCY, CLUSTER, EVENT, PROGRAM, SUBSECTOR, CAPABILITY ->
          "location";
    };
  }

  private static void put(Map<String, Object> profile, String word, Node node, Field field) {
    if (!word.isEmpty()) {
      node.find(field).ifPresent(value -> profile.put(word, value));
    }
  }

  private static void list(Map<String, Object> profile, String word, List<String> values) {
    if (!values.isEmpty()) {
      profile.put(word, values);
    }
  }
}
