package id.jejaring.domain;

import java.util.List;
import java.util.Optional;

/**
 * The 17 official creative subsectors, numbered as the list of 2019 and later numbers them. (Bekraf
 * had 16, with apps and games as one.)
 */
public enum Subsector {
  GAME(1, "Pengembang Permainan", "Game Development", "gim", "game", "permainan"),
  ARCHITECTURE(2, "Arsitektur", "Architecture"),
  INTERIOR(3, "Desain Interior", "Interior Design", "interior"),
  MUSIC(4, "Musik", "Music"),
  FINE_ART(5, "Seni Rupa", "Fine Art"),
  PRODUCT_DESIGN(6, "Desain Produk", "Product Design"),
  FASHION(7, "Fesyen", "Fashion", "busana", "mode"),
  CULINARY(8, "Kuliner", "Culinary", "makanan-minuman", "makanan dan minuman", "mamin"),
  FILM(
      9,
      "Film, Animasi, dan Video",
      "Film, Animation and Video",
      "film",
      "animasi",
      "video",
      "perfilman"),
  PHOTOGRAPHY(10, "Fotografi", "Photography"),
  VISUAL_COMMUNICATION(
      11, "Desain Komunikasi Visual", "Visual Communication Design", "dkv", "desain grafis"),
  BROADCASTING(12, "Televisi dan Radio", "Television and Radio", "televisi", "radio", "penyiaran"),
  CRAFT(13, "Kriya", "Craft", "kerajinan", "kerajinan tangan", "handicraft"),
  ADVERTISING(14, "Periklanan", "Advertising", "iklan"),
  PERFORMING_ARTS(15, "Seni Pertunjukan", "Performing Arts"),
  PUBLISHING(16, "Penerbitan", "Publishing"),
  APPLICATIONS(17, "Aplikasi", "Applications", "pengembangan aplikasi", "app");

  private final int number;
  private final String indonesian;
  private final String english;
  private final List<String> aliases;

  Subsector(int number, String indonesian, String english, String... aliases) {
    this.number = number;
    this.indonesian = indonesian;
    this.english = english;
    this.aliases = List.of(aliases);
  }

  /** Its number in the official list, 1 to 17. */
  public int number() {
    return number;
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
    return NodeId.named("subsector:" + number);
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
          || String.valueOf(subsector.number).equals(sought)
          || subsector.aliases.stream().anyMatch(sought::equalsIgnoreCase)) {
        return Optional.of(subsector);
      }
    }
    return Optional.empty();
  }
}
