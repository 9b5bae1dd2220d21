package id.jejaring.domain;

import java.util.List;
import java.util.Optional;

/**
 * The 17 official creative subsectors, numbered as the list of 2019 and later numbers them. (Bekraf
 * had 16, with apps and games as one.)
 */
public enum Subsector {
  GAME("Pengembang Permainan", "Game Development", "gim", "game", "permainan"),
  ARCHITECTURE("Arsitektur", "Architecture"),
  INTERIOR("Desain Interior", "Interior Design", "interior"),
  MUSIC("Musik", "Music"),
  FINE_ART("Seni Rupa", "Fine Art"),
  PRODUCT_DESIGN("Desain Produk", "Product Design"),
  FASHION("Fesyen", "Fashion", "busana", "mode"),
  CULINARY("Kuliner", "Culinary", "makanan-minuman", "makanan dan minuman", "mamin"),
  FILM(
      "Film, Animasi, dan Video",
      "Film, Animation and Video",
      "film",
      "animasi",
      "video",
      "perfilman"),
  PHOTOGRAPHY("Fotografi", "Photography"),
  VISUAL_COMMUNICATION(
      "Desain Komunikasi Visual", "Visual Communication Design", "dkv", "desain grafis"),
  BROADCASTING("Televisi dan Radio", "Television and Radio", "televisi", "radio", "penyiaran"),
  CRAFT("Kriya", "Craft", "kerajinan", "kerajinan tangan", "handicraft"),
  ADVERTISING("Periklanan", "Advertising", "iklan"),
  PERFORMING_ARTS("Seni Pertunjukan", "Performing Arts"),
  PUBLISHING("Penerbitan", "Publishing"),
  APPLICATIONS("Aplikasi", "Applications", "pengembangan aplikasi", "app");

  private final String indonesian;
  private final String english;
  private final List<String> aliases;

  Subsector(String indonesian, String english, String... aliases) {
    this.indonesian = indonesian;
    this.english = english;
    this.aliases = List.of(aliases);
  }

  /** Its number in the official list, 1 to 17. */
  public int number() {
    return ordinal() + 1;
  }

  /** Its official name. */
  public String indonesian() {
    return indonesian;
  }

  /** Its name in English. */
  public String english() {
    return english;
  }

  /** What people also call it, in lower case. */
  public List<String> aliases() {
    return aliases;
  }

  /** The node that stands for it, in every installation. */
  public NodeId id() {
    return NodeId.named("subsector:" + number());
  }

  /** The subsector a node stands for. */
  public static Optional<Subsector> find(NodeId id) {
    for (var subsector : values()) {
      if (subsector.id().equals(id)) {
        return Optional.of(subsector);
      }
    }
    return Optional.empty();
  }

  /** The subsector of this name, number or alias, in either language and any case. */
  public static Optional<Subsector> find(String word) {
    var sought = word.strip();
    for (var subsector : values()) {
      if (subsector.indonesian.equalsIgnoreCase(sought)
          || subsector.english.equalsIgnoreCase(sought)
          || subsector.name().equalsIgnoreCase(sought)
          || String.valueOf(subsector.number()).equals(sought)
          || subsector.aliases.stream().anyMatch(sought::equalsIgnoreCase)) {
        return Optional.of(subsector);
      }
    }
    return Optional.empty();
  }
}
